#include "extract/web/language.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/web/html.h"

namespace bridgelint {
namespace {

template <size_t size>
bool contains(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

std::string_view last_name(std::string_view dotted) {
  return dotted.substr(dotted.rfind('.') + 1);
}

bool takes_callback(std::string_view name) {
  static constexpr std::array<std::string_view, 15> names = {"addEventListener",
                                                             "attachEvent",
                                                             "catch",
                                                             "every",
                                                             "filter",
                                                             "finally",
                                                             "forEach",
                                                             "map",
                                                             "on",
                                                             "once",
                                                             "queueMicrotask",
                                                             "requestAnimationFrame",
                                                             "setInterval",
                                                             "setTimeout",
                                                             "then"};
  return contains(names, name);
}

bool visits_elements(std::string_view name) {
  static constexpr std::array<std::string_view, 11> names = {
      "every",   "filter", "find", "findIndex", "findLast", "flatMap",
      "forEach", "map",    "some", "sort",      "toSorted"};
  return contains(names, name);
}

bool is_numeric_property(std::string_view name) {
  static constexpr std::array<std::string_view, 6> names = {
      "byteLength", "childElementCount", "length", "readyState", "size", "status"};
  return contains(names, name);
}

bool is_text_property(std::string_view name) {
  static constexpr std::array<std::string_view, 4> names = {"className", "innerText", "outerText",
                                                            "textContent"};
  return contains(names, name);
}

bool is_numeric_method(std::string_view name) {
  static constexpr std::array<std::string_view, 24> names = {
      "charCodeAt", "codePointAt", "endsWith",   "every",      "findIndex",     "getDate",
      "getDay",     "getFullYear", "getHours",   "getMinutes", "getMonth",      "getSeconds",
      "getTime",    "has",         "includes",   "indexOf",    "lastIndexOf",   "localeCompare",
      "search",     "some",        "startsWith", "test",       "toExponential", "toFixed"};
  return contains(names, name);
}

bool gives_number(std::string_view name) {
  static constexpr std::array<std::string_view, 13> names = {"BigInt",
                                                             "Boolean",
                                                             "Date",
                                                             "Date.now",
                                                             "Date.parse",
                                                             "Number",
                                                             "Symbol",
                                                             "isFinite",
                                                             "isNaN",
                                                             "parseFloat",
                                                             "parseInt",
                                                             "performance.now",
                                                             "encodeURIComponent"};
  return name.starts_with("Math.") || name.starts_with("Number.") || contains(names, name);
}

bool keeps_text(std::string_view name) {
  static constexpr std::array<std::string_view, 16> names = {
      "Array",   "Map",       "Object",
      "Set",     "String",    "assign",
      "atob",    "decodeURI", "decodeURIComponent",
      "entries", "from",      "keys",
      "parse",   "stringify", "unescape",
      "values"};
  return contains(names, name);
}

bool is_namespace(std::string_view name) {
  return name == "Array" || name == "JSON" || name == "Object" || name == "String";
}

bool replaces(std::string_view name) {
  return name == "replace" || name == "replaceAll";
}

namespace {

bool has_inverted_class(std::string_view pattern) {
  for (const std::string_view mark : {"\\S", "\\W", "\\D"}) {
    if (pattern.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

/// Whether `<` is one of the characters of a class, by itself or within a range: " -~".
bool lists_less(std::string_view characters) {
  for (size_t i = 0; i < characters.size(); ++i) {
    if (characters[i] == '<') return true;
    const bool range = i + 2 < characters.size() && characters[i + 1] == '-';
    if (range && characters[i] <= '<' && characters[i + 2] >= '<') return true;
  }
  return false;
}

/// Whether one alternative of a pattern matches every single `<`.
bool matches_each_less(std::string_view pattern) {
  if (pattern.starts_with('(') && pattern.ends_with(')')) {
    pattern = pattern.substr(1, pattern.size() - 2);
  }
  if (pattern == "<" || pattern == "\\<" || pattern == "\\W") return true;
  const auto close = pattern.find(']');
  if (!pattern.starts_with('[') || close == std::string_view::npos) return false;
  const auto behind = pattern.substr(close + 1);
  if (!behind.empty() && behind != "+" && behind != "*") return false;
  const auto characters = pattern.substr(1, close - 1);
  if (!characters.starts_with('^')) return lists_less(characters);
  return !lists_less(characters.substr(1)) && !has_inverted_class(characters);
}

/// Where the alternative that begins at `at` ends: at a `|` outside of classes.
size_t end_of_alternative(std::string_view pattern, size_t at) {
  bool in_class = false;
  for (; at < pattern.size(); ++at) {
    if (pattern[at] == '\\') {
      ++at;
    } else if (pattern[at] == '[' || pattern[at] == ']') {
      in_class = pattern[at] == '[';
    } else if (pattern[at] == '|' && !in_class) {
      break;
    }
  }
  return std::min(at, pattern.size());
}

}  // namespace

bool is_strict_group(std::string_view written, size_t number) {
  bool in_class = false;
  for (size_t at = 0; at < written.size(); ++at) {
    const char c = written[at];
    if (c == '\\') ++at;
    if (c == '[' || c == ']') in_class = c == '[';
    const bool opens = c == '(' && !in_class && !written.substr(at).starts_with("(?");
    if (!opens || --number > 0) continue;
    const auto end = written.find_first_of("()", at + 1);
    if (end == std::string_view::npos || written[end] == '(') return false;
    const auto group = written.substr(at + 1, end - at - 1);
    return is_strict_pattern("/^" + std::string(group) + "$/");
  }
  return false;
}

bool is_strict_pattern(std::string_view written) {
  const auto end = written.rfind('/');
  if (!written.starts_with("/^") || end < 3 || written[end - 1] != '$') return false;
  if (written.substr(end).find('m') != std::string_view::npos) return false;
  const auto pattern = written.substr(2, end - 3);
  return pattern.find_first_of(".<>\"'&|`") == std::string_view::npos &&
         pattern.find("[^") == std::string_view::npos && !lists_less(pattern) &&
         !has_inverted_class(pattern);
}

bool replaces_all_but_harmless(std::string_view written) {
  const auto end = written.rfind('/');
  if (!written.starts_with("/[^") || end < 4) return false;
  auto characters = written.substr(3, end - 3);
  if (characters.ends_with('+')) characters.remove_suffix(1);
  if (!characters.ends_with(']') || written.substr(end).find('g') == std::string_view::npos) {
    return false;
  }
  characters.remove_suffix(1);
  for (size_t i = 0; i < characters.size(); ++i) {
    const bool escaped = characters[i] == '\\' && i + 1 < characters.size();
    if (escaped) ++i;
    const char c = characters[i];
    const bool known_class = escaped && (c == 'w' || c == 'd' || c == '-' || c == '_');
    const bool letter = !escaped && (is_word_character(c) || c == '-') && c != '$';
    if (!known_class && !letter) return false;
  }
  return true;
}

Replaced what_is_replaced(std::string_view written, bool all) {
  const bool text =
      written.size() > 1 && (written[0] == '"' || written[0] == '\'' || written[0] == '`');
  if (text) {
    // `replace("<", …)` leaves the second one.
    return all && matches_each_less(written.substr(1, written.size() - 2)) ? Replaced::markup
                                                                           : Replaced::other;
  }
  const auto end = written.rfind('/');
  if (!written.starts_with('/') || end == 0) return Replaced::other;
  const auto pattern = written.substr(1, end - 1);
  if (written.substr(end).find('g') == std::string_view::npos) return Replaced::other;
  for (size_t begin = 0; begin <= pattern.size();) {
    const size_t end_at = end_of_alternative(pattern, begin);
    if (matches_each_less(pattern.substr(begin, end_at - begin))) return Replaced::markup;
    begin = end_at + 1;
  }
  return pattern.starts_with("<") && pattern.find("[^>]") != std::string_view::npos
             ? Replaced::tags
             : Replaced::other;
}

bool sounds_like_escaper(std::string_view name) {
  const auto plain = lower_ascii(name);
  return plain.find("escape") != std::string::npos || plain.find("sanit") != std::string::npos ||
         plain.find("purify") != std::string::npos;
}

}  // namespace bridgelint
