#include "extract/cpp/format_strings.h"

#include <cctype>

namespace bridgelint {
namespace {

bool is_digit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

void add_text(std::vector<FormatPiece>& pieces, size_t begin, size_t end) {
  if (begin >= end) return;
  pieces.push_back({true, static_cast<uint32_t>(begin), static_cast<uint32_t>(end), 0});
}

void add_argument(std::vector<FormatPiece>& pieces, size_t index) {
  pieces.push_back({false, 0, 0, index});
}

}  // namespace

std::vector<FormatPiece> split_printf(std::string_view format) {
  std::vector<FormatPiece> pieces;
  size_t text = 0;
  size_t argument = 0;
  for (size_t at = 0; at < format.size();) {
    if (format[at] != '%') {
      ++at;
      continue;
    }
    if (at + 1 < format.size() && format[at + 1] == '%') {
      add_text(pieces, text, at + 1);
      at += 2;
      text = at;
      continue;
    }
    add_text(pieces, text, at);
    ++at;
    // Flags, width, precision and length; a star takes an argument of its own.
    constexpr std::string_view modifiers = "-+ #0123456789.*hljztLqIw";
    while (at < format.size() && modifiers.find(format[at]) != std::string_view::npos) {
      if (format[at] == '*') ++argument;
      ++at;
    }
    if (at < format.size()) ++at;
    add_argument(pieces, argument++);
    text = at;
  }
  add_text(pieces, text, format.size());
  return pieces;
}

std::vector<FormatPiece> split_braces(std::string_view format) {
  std::vector<FormatPiece> pieces;
  size_t text = 0;
  size_t next = 0;
  for (size_t at = 0; at < format.size();) {
    const char c = format[at];
    if (c != '{' && c != '}') {
      ++at;
      continue;
    }
    if (at + 1 < format.size() && format[at + 1] == c) {
      add_text(pieces, text, at + 1);
      at += 2;
      text = at;
      continue;
    }
    const size_t close = format.find('}', at);
    if (c == '}' || close == std::string_view::npos) {
      ++at;
      continue;
    }
    add_text(pieces, text, at);
    size_t index = 0;
    size_t digit = at + 1;
    while (digit < close && is_digit(format[digit])) {
      index = index * 10 + static_cast<size_t>(format[digit++] - '0');
    }
    add_argument(pieces, digit > at + 1 ? index : next++);
    at = close + 1;
    text = at;
  }
  add_text(pieces, text, format.size());
  return pieces;
}

std::vector<FormatPiece> split_percent_numbers(std::string_view format) {
  std::vector<FormatPiece> pieces;
  size_t text = 0;
  for (size_t at = 0; at + 1 < format.size();) {
    if (format[at] != '%' || !is_digit(format[at + 1]) || format[at + 1] == '0') {
      ++at;
      continue;
    }
    add_text(pieces, text, at);
    size_t end = at + 1;
    size_t number = 0;
    while (end < format.size() && end < at + 3 && is_digit(format[end])) {
      number = number * 10 + static_cast<size_t>(format[end++] - '0');
    }
    add_argument(pieces, number - 1);
    at = end;
    text = at;
  }
  add_text(pieces, text, format.size());
  return pieces;
}

}  // namespace bridgelint
