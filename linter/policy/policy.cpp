#include "policy/policy.h"

#include <algorithm>

#include "policy/fragment.h"

namespace bridgelint {
namespace {

constexpr std::string_view default_preset = "recommended";

void merge_rule(RulePolicy& into, const RulePolicy& from) {
  if (from.level) into.level = from.level;
  for (const auto& option : from.options) {
    std::erase_if(into.options,
                  [&](const auto& old) { return old.value.first == option.value.first; });
    into.options.push_back(option);
  }
}

// How much a pattern says: "*" less than "family/*", that less than "family/name". Within one file
// the order of the lines then means nothing.
int precision(const RuleEntry& entry) {
  if (entry.pattern == "*") return 0;
  return entry.pattern.ends_with("/*") ? 1 : 2;
}

void apply_rules(Policy& policy, const std::vector<RuleEntry>& entries,
                 std::span<const Rule* const> rules) {
  for (int level = 0; level <= 2; ++level) {
    for (const RuleEntry& entry : entries) {
      if (precision(entry) != level) continue;
      for (const Rule* rule : rules) {
        if (!rule_matches(entry.pattern, rule->id)) continue;
        merge_rule(policy.rules[std::string(rule->id)], entry.policy);
      }
    }
  }
}

void append(std::vector<Sourced<std::string>>& to, std::vector<Sourced<std::string>> from) {
  std::ranges::move(from, std::back_inserter(to));
}

// A file's own values win over those of the presets that it extends, and of these a later one over
// an earlier one. Presets are embedded and tested: they name each other without a cycle.
void apply(Policy& policy, PolicyFragment fragment, std::span<const Rule* const> rules) {
  for (const std::string& preset : fragment.extends) {
    apply(policy, read_fragment("<" + preset + ">", preset_bytes(preset), rules, policy.problems),
          rules);
  }
  if (fragment.audience) policy.audience = *fragment.audience;
  apply_rules(policy, fragment.rules, rules);
  append(policy.include, std::move(fragment.include));
  append(policy.exclude, std::move(fragment.exclude));
  if (fragment.models) policy.models = std::move(fragment.models);
  if (!fragment.allowlist_at) return;
  policy.has_allowlist = true;
  policy.allowlist_at = *fragment.allowlist_at;
  append(policy.commands, std::move(fragment.commands));
}

void sort_unique(std::vector<Problem>& problems) {
  const auto order = [](const Problem& problem) { return std::tie(problem.at, problem.message); };
  std::ranges::sort(problems, {}, order);
  problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
}

}  // namespace

Level Policy::level_of(const Rule& rule) const {
  const auto found = rules.find(rule.id);
  if (found != rules.end() && found->second.level) return found->second.level->value;
  if (rule.audience > audience) return Level::off;
  switch (rule.severity) {
    case Severity::note:
      return Level::note;
    case Severity::warning:
      return Level::warning;
    case Severity::error:
      break;
  }
  return Level::error;
}

Policy compile_policy(const std::string& file, std::string_view bytes,
                      std::span<const Rule* const> rules) {
  Policy policy;
  PolicyFragment fragment = read_fragment(file, bytes, rules, policy.problems);
  if (fragment.extends.empty()) fragment.extends.emplace_back(default_preset);
  apply(policy, std::move(fragment), rules);
  sort_unique(policy.problems);
  return policy;
}

Policy default_policy(std::span<const Rule* const> rules) {
  Policy policy;
  PolicyFragment fragment;
  fragment.extends.emplace_back(default_preset);
  apply(policy, std::move(fragment), rules);
  return policy;
}

}  // namespace bridgelint
