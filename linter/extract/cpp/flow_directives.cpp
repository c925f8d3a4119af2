#include "extract/cpp/flow_directives.h"

namespace bridgelint::flow {
namespace {

bool is_one_of(char c, std::string_view characters) {
  return characters.find(c) != std::string_view::npos;
}

constexpr std::string_view digits = "0123456789";
constexpr std::string_view lengths = "hlLqjztI6432w";

}  // namespace

std::vector<Directive> print_directives(std::string_view format) {
  std::vector<Directive> result;
  for (size_t at = 0; at < format.size(); ++at) {
    if (format[at] != '%') continue;
    Directive directive;
    for (++at; at < format.size(); ++at) {
      const char c = format[at];
      if (c == '.') directive.limited = true;
      if (c == '*') ++directive.stars;
      if (c != '.' && c != '*' && !is_one_of(c, "-+ #'") && !is_one_of(c, digits)) break;
    }
    while (at < format.size() && is_one_of(format[at], lengths)) ++at;
    if (at >= format.size()) break;
    directive.conversion = format[at];
    if (directive.conversion != '%') result.push_back(directive);
  }
  return result;
}

std::vector<Directive> scan_directives(std::string_view format) {
  std::vector<Directive> result;
  for (size_t at = 0; at < format.size(); ++at) {
    if (format[at] != '%') continue;
    Directive directive;
    bool stored = true;
    for (++at; at < format.size(); ++at) {
      if (format[at] == '*') {
        stored = false;
      } else if (is_one_of(format[at], digits)) {
        directive.limited = true;
      } else if (format[at] == 'm') {
        directive.limited = true;  // The place is allocated as large as it must be.
      } else {
        break;
      }
    }
    while (at < format.size() && is_one_of(format[at], "hlLqjzt")) ++at;
    if (at >= format.size()) break;
    directive.conversion = format[at];
    if (directive.conversion != '%' && stored) result.push_back(directive);
  }
  return result;
}

}  // namespace bridgelint::flow
