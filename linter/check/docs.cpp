#include "check/docs.h"

#include <fmt/format.h>

#include <algorithm>

namespace bridgelint {
namespace {

std::string_view fence_language(std::string_view file) {
  switch (language_of(file)) {
    case Language::c:
      return "c";
    case Language::cpp:
      return "cpp";
    case Language::objcpp:
      return "objective-c";
    case Language::html:
      return "html";
    case Language::javascript:
      return "js";
    case Language::typescript:
      return "ts";
    case Language::tsx:
      return "tsx";
    case Language::toml:
      return "toml";
    case Language::json:
      return "json";
    case Language::vue:
      return "vue";
    case Language::svelte:
      return "svelte";
    case Language::rust:
      return "rust";
    case Language::none:
      break;
  }
  return "text";
}

// Examples are fenced with "<file name> bad|good".
std::string fence_opening(std::string_view info) {
  const auto blank = info.find(' ');
  const auto file = info.substr(0, blank);
  const auto verdict = blank == std::string_view::npos ? "" : info.substr(blank + 1);
  if (verdict != "bad" && verdict != "good") return fmt::format("```{}", info);
  return fmt::format("{}, `{}`:\n\n```{}", verdict == "bad" ? "Bad" : "Good", file,
                     fence_language(file));
}

}  // namespace

std::string docs_markdown(const Rule& rule) {
  std::string out = fmt::format("{}\n\n", rule.summary);
  bool inside = false;
  for (size_t begin = 0; begin < rule.docs.size();) {
    const auto end = std::min(rule.docs.find('\n', begin), rule.docs.size());
    const auto line = rule.docs.substr(begin, end - begin);
    const bool fence = line.starts_with("```");
    out += fence && !inside ? fence_opening(line.substr(3)) : std::string(line);
    out += '\n';
    inside = fence != inside;
    begin = end + 1;
  }
  return out;
}

}  // namespace bridgelint
