// Format strings taken apart: which stretches are text, and which argument goes between them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bridgelint {

/// A stretch `[begin, end)` of the format that is text, or a place where argument `argument` (from
/// 0) is put in.
struct FormatPiece {
  bool is_text = true;
  uint32_t begin = 0;
  uint32_t end = 0;
  size_t argument = 0;
};

std::vector<FormatPiece> split_printf(std::string_view format);           ///< "%d %s"
std::vector<FormatPiece> split_braces(std::string_view format);           ///< "{} {0:x}"
std::vector<FormatPiece> split_percent_numbers(std::string_view format);  ///< "%1 %2", from 1

}  // namespace bridgelint
