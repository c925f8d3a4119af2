#include "extract/cpp/literal.h"

#include <string>

namespace bridgelint {
namespace {

std::string utf8(uint32_t point) {
  std::string out;
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xC0 | (point >> 6));
    out += static_cast<char>(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    out += static_cast<char>(0xE0 | (point >> 12));
    out += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (point & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | ((point >> 18) & 0x07));
    out += static_cast<char>(0x80 | ((point >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (point & 0x3F));
  }
  return out;
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Reads up to `most` digits of `base` from `at` on, and moves `at` past them.
uint32_t number(std::string_view text, size_t& at, int base, size_t most) {
  uint32_t value = 0;
  for (size_t count = 0; count < most && at < text.size(); ++count, ++at) {
    const int digit = digit_of(text[at]);
    if (digit < 0 || digit >= base) break;
    value = value * static_cast<uint32_t>(base) + static_cast<uint32_t>(digit);
  }
  return value;
}

std::string simple_escape(char c) {
  switch (c) {
    case 'n':
      return "\n";
    case 't':
      return "\t";
    case 'r':
      return "\r";
    case 'a':
      return "\a";
    case 'b':
      return "\b";
    case 'f':
      return "\f";
    case 'v':
      return "\v";
    case 'e':
      return "\x1b";
    default:
      return std::string(1, c);
  }
}

// The value of the escape whose backslash stands at `at`; moves `at` past it. A spliced line has
// no value.
std::string escape(std::string_view text, size_t& at) {
  ++at;
  if (at >= text.size()) return {};
  const char kind = text[at];
  if (kind == '\n') return ++at, std::string();
  if (kind == '\r') {
    at += at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
    return {};
  }
  if (kind == 'x') {
    ++at;
    return std::string(1, static_cast<char>(number(text, at, 16, 8)));
  }
  if (kind == 'u' || kind == 'U') {
    ++at;
    return utf8(number(text, at, 16, kind == 'u' ? 4 : 8) & 0x1FFFFF);
  }
  if (digit_of(kind) >= 0 && digit_of(kind) < 8) {
    return std::string(1, static_cast<char>(number(text, at, 8, 3)));
  }
  ++at;
  return simple_escape(kind);
}

void append_escaped(std::string_view body, std::string_view file, uint32_t begin, MappedText& out) {
  size_t run = 0;
  for (size_t at = 0; at < body.size();) {
    if (body[at] != '\\') {
      ++at;
      continue;
    }
    out.append_verbatim(file, body.substr(run, at - run), begin + static_cast<uint32_t>(run));
    const size_t start = at;
    const std::string value = escape(body, at);
    out.append_decoded(file, value, begin + static_cast<uint32_t>(start),
                       begin + static_cast<uint32_t>(at));
    run = at;
  }
  out.append_verbatim(file, body.substr(run), begin + static_cast<uint32_t>(run));
}

bool append_raw(std::string_view token, size_t quote, std::string_view file, uint32_t begin,
                MappedText& out) {
  const size_t open = token.find('(', quote);
  if (open == std::string_view::npos) return false;
  const std::string closing = ")" + std::string(token.substr(quote + 1, open - quote - 1)) + "\"";
  const size_t close = token.rfind(closing);
  if (close == std::string_view::npos || close <= open) return false;
  out.append_verbatim(file, token.substr(open + 1, close - open - 1),
                      begin + static_cast<uint32_t>(open + 1));
  return true;
}

}  // namespace

bool append_literal(std::string_view token, std::string_view file, uint32_t begin,
                    MappedText& out) {
  const size_t quote = token.find_first_of("\"'");
  if (quote == std::string_view::npos) return false;
  const auto prefix = token.substr(0, quote);
  if (prefix.find_first_not_of("LuU8R") != std::string_view::npos) return false;
  if (prefix.ends_with('R')) return append_raw(token, quote, file, begin, out);
  const size_t close = token.rfind(token[quote]);
  if (close <= quote) return false;
  append_escaped(token.substr(quote + 1, close - quote - 1), file,
                 begin + static_cast<uint32_t>(quote + 1), out);
  return true;
}

}  // namespace bridgelint
