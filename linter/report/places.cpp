#include "report/places.h"

#include <fmt/format.h>

#include "report/unicode.h"

namespace bridgelint {

LineColumn SourceText::position(uint32_t offset, ColumnUnit unit) const {
  LineColumn place = lines.position(offset);
  const auto line_start = lines.offset({place.line, 1});
  const auto before = bytes.substr(line_start, place.column - 1);
  const bool utf16 = unit == ColumnUnit::utf16_units;
  place.column = 1 + (utf16 ? count_utf16_units(before) : count_code_points(before));
  return place;
}

const SourceText* Sources::file(const std::string& name) {
  auto entry = files_.find(name);
  if (entry == files_.end()) {
    const auto bytes = report_.source && !name.empty() ? report_.source(name) : std::string_view();
    auto text = bytes.empty() ? std::optional<SourceText>()
                              : std::optional<SourceText>(SourceText{bytes, LineIndex(bytes)});
    entry = files_.emplace(name, std::move(text)).first;
  }
  return entry->second ? &*entry->second : nullptr;
}

std::optional<Place> Sources::place(const Span& span, ColumnUnit unit) {
  // The start of a file is 1:1 whether or not its bytes are at hand.
  if (span.begin == 0 && span.end == 0 && !span.empty()) return Place{};
  const SourceText* text = file(span.file);
  if (text == nullptr || span.end > text->bytes.size() || span.begin > span.end) return {};
  return Place{text->position(span.begin, unit), text->position(span.end, unit)};
}

std::string Sources::link(const Span& span) {
  const auto file_name = printable(span.file);
  const auto at = place(span);
  if (!at) return file_name;
  return fmt::format("{}:{}:{}", file_name, at->begin.line, at->begin.column);
}

}  // namespace bridgelint
