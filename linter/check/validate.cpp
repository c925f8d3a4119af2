// Rules are constants that their authors write by hand; what the compiler cannot see is checked
// here, by a test and when the program starts.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "check/docs.h"
#include "check/rule.h"

namespace bridgelint {
namespace {

constexpr std::string_view families[] = {"allowlist", "binary",  "bridge",    "csp",
                                         "frontend",  "handler", "injection", "pipeline",
                                         "project",   "release", "server",    "token"};
constexpr std::string_view sections[] = {"## Why", "## Example", "## Instead", "## Limits"};

bool is_name(std::string_view text) {
  if (text.empty() || text.front() == '-' || text.back() == '-') return false;
  return std::ranges::all_of(
      text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

class Validation {
 public:
  Validation(const Rule& rule, std::vector<std::string>& mistakes)
      : rule_(rule), mistakes_(mistakes) {}

  void run() {
    check_id();
    if (!rule_.summary.ends_with('.')) mistake("its summary is no sentence with a full stop");
    if (rule_.check == nullptr) mistake("it has no check function");
    check_docs();
    check_options();
  }

 private:
  void mistake(std::string_view text) {
    mistakes_.push_back(fmt::format("{}: {}", rule_.id, text));
  }

  void check_id() {
    const size_t slash = rule_.id.find('/');
    const std::string_view family = rule_.id.substr(0, slash);
    if (slash == std::string_view::npos || !is_name(rule_.id.substr(slash + 1))) {
      mistake("its id is not family/name in small letters, digits and dashes");
    } else if (std::ranges::find(families, family) == std::end(families)) {
      mistake(fmt::format("there is no family `{}`", family));
    }
  }

  void check_docs() {
    size_t next = 0;
    bool in_fence = false;
    bool bad = false;
    bool good = false;
    for (const std::string_view line : lines_of(rule_.docs)) {
      if (line.starts_with("```")) {
        in_fence = !in_fence;
        if (!in_fence || next == 0 || sections[next - 1] != "## Example") continue;
        const auto example = example_of(line.substr(3));
        (example && example->bad ? bad : good) |= example.has_value();
      } else if (!in_fence && line.starts_with("## ")) {
        if (next == std::size(sections) || line != sections[next]) {
          mistake(fmt::format("its docs have the section `{}` where `{}` belongs", line,
                              next == std::size(sections) ? "nothing" : sections[next]));
          return;
        }
        ++next;
      }
    }
    if (next < std::size(sections)) mistake(fmt::format("its docs lack `{}`", sections[next]));
    if (in_fence) mistake("its docs leave a fence open");
    if (!bad) mistake("its docs have no example tagged `bad`");
    if (!good) mistake("its docs have no example tagged `good`");
  }

  void check_options() {
    std::set<std::string_view> names = {"level"};
    for (const RuleOption& option : rule_.options) {
      if (!names.insert(option.name).second) {
        mistake(fmt::format("its option `{}` is taken", option.name));
      }
      if (!option.docs.ends_with('.')) {
        mistake(fmt::format("its option `{}` has no docs that end in a full stop", option.name));
      }
    }
  }

  const Rule& rule_;
  std::vector<std::string>& mistakes_;
};

}  // namespace

std::vector<std::string> validate_rules(std::span<const Rule* const> rules) {
  std::vector<std::string> mistakes;
  std::set<std::string_view> ids;
  for (const Rule* rule : rules) {
    Validation(*rule, mistakes).run();
    if (!ids.insert(rule->id).second)
      mistakes.push_back(fmt::format("{}: a second rule", rule->id));
  }
  return mistakes;
}

}  // namespace bridgelint
