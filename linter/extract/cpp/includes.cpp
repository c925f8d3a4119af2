#include "extract/cpp/includes.h"

#include <string>

namespace bridgelint {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

}  // namespace

std::string_view included_name(std::string_view bytes, size_t at) {
  size_t next = at + 1;
  while (next < bytes.size() && is_blank(bytes[next])) ++next;
  if (bytes.substr(next, 7) != "include" && bytes.substr(next, 6) != "import") return {};
  next += bytes[next + 1] == 'n' ? 7 : 6;
  while (next < bytes.size() && is_blank(bytes[next])) ++next;
  if (next >= bytes.size() || (bytes[next] != '"' && bytes[next] != '<')) return {};
  const char close = bytes[next] == '"' ? '"' : '>';
  const size_t end = bytes.find_first_of(std::string{close, '\n'}, next + 1);
  if (end == std::string_view::npos || bytes[end] != close) return {};
  return bytes.substr(next + 1, end - next - 1);
}

}  // namespace bridgelint
