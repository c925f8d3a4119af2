#include "check/docs.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/version.h"

namespace bridgelint {
namespace {

std::string fence_opening(std::string_view info) {
  const auto example = example_of(info);
  if (!example) return fmt::format("```{}", info);
  return fmt::format("{}, `{}`:\n\n```{}", example->bad ? "Bad" : "Good", example->file,
                     example->language);
}

}  // namespace

std::optional<Example> example_of(std::string_view info) {
  const auto first = info.find(' ');
  const auto last = info.rfind(' ');
  if (first == last || info.find(' ', first + 1) != last) return std::nullopt;
  const auto verdict = info.substr(last + 1);
  if (verdict != "bad" && verdict != "good") return std::nullopt;
  return Example{info.substr(0, first), info.substr(first + 1, last - first - 1), verdict == "bad"};
}

std::string docs_markdown(const Rule& rule) {
  std::string out;
  bool inside = false;
  size_t begin = std::min(rule.docs.find_first_not_of('\n'), rule.docs.size());
  while (begin < rule.docs.size()) {
    const auto end = std::min(rule.docs.find('\n', begin), rule.docs.size());
    const auto line = rule.docs.substr(begin, end - begin);
    const bool fence = line.starts_with("```");
    out += fence && !inside ? fence_opening(line.substr(3)) : std::string(line);
    out += '\n';
    inside = fence != inside;
    begin = end + 1;
  }
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

std::string documentation_url(std::string_view rule) {
  std::string anchor(rule);
  std::erase(anchor, '/');
  return fmt::format("{}/blob/main/rules/README.md#{}", bridgelint_home(), anchor);
}

}  // namespace bridgelint
