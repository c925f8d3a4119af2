// Whether every place that facts name lies inside the file it names.
#pragma once

#include <cstdlib>
#include <map>
#include <string>
#include <type_traits>
#include <vector>

#include "facts/fields.h"

namespace bridgelint::fuzz {

/// An archive that stores nothing: it visits all spans and aborts at one that is outside.
class SpanCheck {
 public:
  /// The files that may be named, by name, with their size.
  explicit SpanCheck(std::map<std::string, size_t> sizes) : sizes_(std::move(sizes)) {}

  template <class T>
  void operator()(const char*, T& member) {
    check(member);
  }

 private:
  void check(Span& span) {
    if (span.empty()) return;
    const auto size = sizes_.find(span.file);
    if (size == sizes_.end()) std::abort();
    if (span.begin > span.end || span.end > size->second) std::abort();
  }
  void check(MappedText& text) {
    for (const auto& piece : text.pieces()) {
      Span span{text.files()[piece.file], piece.begin, piece.end};
      check(span);
    }
    Span whole = text.place(0, static_cast<uint32_t>(text.text().size()));
    check(whole);
  }
  void check(std::string&) {}
  void check(Digest&) {}
  template <class T>
  void check(std::vector<T>& items) {
    for (T& item : items) check(item);
  }
  template <class T>
  void check(T& value) {
    if constexpr (!std::is_enum_v<T> && !std::is_arithmetic_v<T>) visit(*this, value);
  }

  std::map<std::string, size_t> sizes_;
};

inline void check_spans(FileFacts& facts, std::map<std::string, size_t> sizes) {
  SpanCheck check(std::move(sizes));
  visit(check, facts);
}

}  // namespace bridgelint::fuzz
