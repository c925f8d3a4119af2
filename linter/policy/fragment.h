// One policy file as it was written: every value with its place, checked but not yet combined with
// the files that it extends. Internal to linter/policy.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "policy/policy.h"

namespace bridgelint {

/// `"family/name" = …`, or a wildcard: `"family/*" = …`, `"*" = …`.
struct RuleEntry {
  std::string pattern;
  RulePolicy policy;
};

struct PolicyFragment {
  std::vector<std::string> extends;  ///< names of embedded presets, in order
  std::optional<Audience> audience;
  std::vector<Sourced<std::string>> include;
  std::vector<Sourced<std::string>> exclude;
  std::vector<RuleEntry> rules;
  std::optional<Span> allowlist_at;  ///< the list is there
  std::vector<Sourced<std::string>> commands;
  std::optional<Value> models;
};

PolicyFragment read_fragment(const std::string& file, std::string_view bytes,
                             std::span<const Rule* const> rules, std::vector<Problem>& problems);

/// `[rules]` of a file. Wrong entries become problems and are left out.
std::vector<RuleEntry> read_rules(const Value& table, std::span<const Rule* const> rules,
                                  std::vector<Problem>& problems);

/// Whether a pattern of `[rules]` speaks of the rule. `id` must be "family/name".
bool rule_matches(std::string_view pattern, std::string_view id);

/// "off", "note", "warning", "error", in the order of `Level`; "regular", … of `Audience`.
const std::vector<std::string>& level_names();
const std::vector<std::string>& audience_names();
/// The embedded presets by name, sorted.
std::vector<std::string> preset_names();
/// The bytes of a preset; empty when there is none of that name.
std::string_view preset_bytes(std::string_view name);

/// "" for a pattern that `glob_matches` understands, else what is wrong with it.
std::string glob_mistake(std::string_view pattern);

}  // namespace bridgelint
