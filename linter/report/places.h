// Where a span is, as people and other tools count: lines and columns instead of bytes.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/engine.h"

namespace bridgelint {

/// All numbers start at 1; the end is exclusive. What a column counts is the asker's choice.
struct Place {
  LineColumn begin;
  LineColumn end;
};

enum class ColumnUnit : uint8_t { code_points, utf16_units };

/// A file as it was analysed.
struct SourceText {
  std::string_view bytes;
  LineIndex lines;

  LineColumn position(uint32_t offset, ColumnUnit unit) const;
};

/// The files of a report, read on first use. Not thread-safe; lives no longer than the report.
class Sources {
 public:
  explicit Sources(const Report& report) : report_(report) {}

  /// Null when the file cannot be read.
  const SourceText* file(const std::string& name);
  /// Nothing when the file cannot be read or the span lies past its end.
  std::optional<Place> place(const Span& span, ColumnUnit unit = ColumnUnit::code_points);
  /// "src/main.cpp:42:7", or the bare file where the place is not known; terminals make both a
  /// link. Safe to print.
  std::string link(const Span& span);

 private:
  const Report& report_;
  std::map<std::string, std::optional<SourceText>, std::less<>> files_;
};

}  // namespace bridgelint
