// Source code in a report: a line with its number and a marked range, fitted to the terminal.
#pragma once

#include <string>
#include <string_view>

#include "report/places.h"

namespace bridgelint {

enum class Ink : uint8_t { none, strong, dim, error, warning, note, good };

/// Wraps the text in ANSI colours when `color`; the text itself when not.
std::string paint(std::string_view text, Ink ink, bool color);

struct FrameStyle {
  int width = 100;       ///< columns of the terminal
  int number_width = 1;  ///< columns of the widest line number
  char mark = '^';
  Ink ink = Ink::error;
  bool color = false;
};

/// Three lines: a blank gutter, the span's first line, the marks under the span. Tabs stand for
/// spaces to the next multiple of four, characters a terminal would obey for U+FFFD. A line that is
/// too long is cut on either side, the marked range in view. A span over several lines is marked to
/// the end of its first, with "…" behind.
std::string code_frame(const SourceText& text, const Span& span, const FrameStyle& style);

/// The span's first line without its indentation, the span in bold, in at most `width` columns.
std::string excerpt(const SourceText& text, const Span& span, int width, bool color);

}  // namespace bridgelint
