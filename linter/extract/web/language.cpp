#include "extract/web/language.h"

#include <algorithm>
#include <array>

#include "extract/web/html.h"

namespace bridgelint {
namespace {

template <size_t size>
bool contains(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

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
  static constexpr std::array<std::string_view, 14> names = {
      "Array",   "Object", "String", "assign", "atob",      "decodeURI", "decodeURIComponent",
      "entries", "from",   "keys",   "parse",  "stringify", "unescape",  "values"};
  return contains(names, name);
}

bool is_namespace(std::string_view name) {
  return name == "Array" || name == "JSON" || name == "Object" || name == "String";
}

bool replaces(std::string_view name) {
  return name == "replace" || name == "replaceAll";
}

namespace {

/// Whether a class of characters, "[^a-z0-9]", holds `<`.
bool class_holds_less(std::string_view characters) {
  const bool inverted = characters.substr(1).starts_with('^');
  // `\\S`, `\\W`, `\\D` are inverted classes of their own: what they hold is not looked at.
  const bool less = characters.find('<') != std::string_view::npos;
  return inverted ? !less && characters.find("\\S") == std::string_view::npos &&
                        characters.find("\\W") == std::string_view::npos &&
                        characters.find("\\D") == std::string_view::npos
                  : less;
}

/// Whether one alternative of a pattern matches every single `<`.
bool matches_each_less(std::string_view pattern) {
  if (pattern.starts_with('(') && pattern.ends_with(')')) {
    pattern = pattern.substr(1, pattern.size() - 2);
  }
  if (pattern == "<" || pattern == "\\<" || pattern == "&lt;" || pattern == "\\W") return true;
  const auto close = pattern.find(']');
  if (!pattern.starts_with('[') || close == std::string_view::npos) return false;
  const auto behind = pattern.substr(close + 1);
  return (behind.empty() || behind == "+" || behind == "*") &&
         class_holds_less(pattern.substr(0, close));
}

}  // namespace

Replaced what_is_replaced(std::string_view written, bool all) {
  const bool text =
      written.size() > 1 && (written[0] == '"' || written[0] == '\'' || written[0] == '`');
  if (text) {
    // `replace("<", …)` leaves the second one.
    return all && matches_each_less(written.substr(1, written.size() - 2)) ? Replaced::markup
                                                                           : Replaced::other;
  }
  const auto end = written.rfind('/');
  if (!written.starts_with('/') || end == 0) {
    return Replaced::other;
  }
  const auto pattern = written.substr(1, end - 1);
  if (written.substr(end).find('g') == std::string_view::npos) return Replaced::other;
  for (size_t begin = 0; begin <= pattern.size();) {
    const size_t bar = std::min(pattern.find('|', begin), pattern.size());
    if (matches_each_less(pattern.substr(begin, bar - begin))) return Replaced::markup;
    begin = bar + 1;
  }
  return pattern.starts_with("<") && pattern.find("[^>]") != std::string_view::npos
             ? Replaced::tags
             : Replaced::other;
}

bool is_continuation(std::string_view name) {
  return name == "then" || name == "done" || name == "subscribe";
}

bool is_subscription(std::string_view name) {
  static constexpr std::array<std::string_view, 5> names = {"addListener", "on", "once", "listen",
                                                            "subscribe"};
  return contains(names, name);
}

bool sounds_like_escaper(std::string_view name) {
  const auto plain = lower_ascii(name);
  return plain.find("escape") != std::string::npos || plain.find("sanit") != std::string::npos ||
         plain.find("purify") != std::string::npos;
}

}  // namespace bridgelint
