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

bool sounds_like_escaper(std::string_view name) {
  const auto plain = lower_ascii(name);
  return plain.find("escape") != std::string::npos || plain.find("sanit") != std::string::npos ||
         plain.find("purify") != std::string::npos;
}

}  // namespace bridgelint
