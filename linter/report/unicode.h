// UTF-8 as readers and terminals count it. Bytes that are no UTF-8 count as U+FFFD, one for each
// maximal part of a sequence that went wrong, as web browsers and Node.js do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace bridgelint {

struct CodePoint {
  char32_t value = 0;
  size_t size = 1;  ///< bytes it takes in the text
};

/// The code point at `at`, which lies inside the text.
CodePoint decode_utf8(std::string_view text, size_t at);
void append_utf8(std::string& out, char32_t code_point);

/// How long a text is in Unicode code points, and in UTF-16 code units.
uint32_t count_code_points(std::string_view text);
uint32_t count_utf16_units(std::string_view text);

/// Terminal columns: 0 for combining marks, 2 for East Asian wide and emoji, else 1.
int width_of(char32_t code_point);
int width_of(std::string_view text);

/// Whether a terminal would act on it, or reorder text around it, instead of showing it.
bool is_control(char32_t code_point);
/// The text with each such character (line breaks and tabs too) replaced by U+FFFD, and valid
/// UTF-8 whatever came in: what a file says cannot drive the terminal it is shown on.
std::string printable(std::string_view text);

}  // namespace bridgelint
