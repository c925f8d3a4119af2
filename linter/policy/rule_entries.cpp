#include <fmt/format.h>

#include <algorithm>

#include "base/decoder.h"
#include "policy/fragment.h"

namespace bridgelint {
namespace {

std::string_view family_of(std::string_view id) {
  return id.substr(0, id.find('/'));
}

bool is_wildcard(std::string_view pattern) {
  return pattern == "*" || pattern.ends_with("/*");
}

std::vector<std::string> families(std::span<const Rule* const> rules) {
  std::vector<std::string> names;
  for (const Rule* rule : rules) names.push_back(std::string(family_of(rule->id)) + "/*");
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::vector<std::string> rule_ids(std::span<const Rule* const> rules) {
  std::vector<std::string> ids;
  for (const Rule* rule : rules) ids.emplace_back(rule->id);
  return ids;
}

// People forget the family, or take one rule's family for another's; then the name alone tells.
std::string rule_hint(std::string_view written, std::span<const Rule* const> rules) {
  const std::string_view name = written.substr(written.find('/') + 1);
  for (const Rule* rule : rules) {
    if (rule->id.substr(rule->id.find('/') + 1) == name) {
      return fmt::format("; did you mean `{}`?", rule->id);
    }
  }
  return did_you_mean(written, rule_ids(rules));
}

std::string unknown_rule(std::string_view pattern, std::span<const Rule* const> rules) {
  if (!is_wildcard(pattern)) {
    return fmt::format("unknown rule `{}`{}", pattern, rule_hint(pattern, rules));
  }
  return fmt::format("no rule is in the family of `{}`{}", pattern,
                     did_you_mean(pattern, families(rules)));
}

Slot into_option(const OptionValue& standard, OptionValue& target) {
  if (std::holds_alternative<bool>(standard)) {
    target = false;
    return into(std::get<bool>(target));
  }
  if (std::holds_alternative<std::vector<std::string>>(standard)) {
    target = std::vector<std::string>{};
    return into(std::get<std::vector<std::string>>(target));
  }
  return {"a whole number", {}, [&target](const Value& value) -> const Value* {
            if (value.as_integer() == nullptr) return &value;
            target = *value.as_integer();
            return nullptr;
          }};
}

void read_level(Decoder& in, const Value& value, std::string_view key, RulePolicy& policy) {
  size_t level = 0;
  if (!in.optional(key, one_of(level_names(), level))) return;
  policy.level = Sourced<Level>{static_cast<Level>(level), value.at};
}

// `rule` is null for a wildcard, which has no options.
void read_settings(const Value& table, const std::string& pattern, const Rule* rule,
                   RulePolicy& policy, std::vector<Problem>& problems) {
  Decoder in(table, fmt::format("`{}`", pattern), problems);
  if (const Value* level = table.find("level")) {
    read_level(in, *level, "level", policy);
  } else {
    in.optional("level", {});
  }
  for (const RuleOption& option : rule == nullptr ? std::vector<RuleOption>{} : rule->options) {
    OptionValue read;
    if (in.optional(option.name, into_option(option.standard, read))) {
      policy.options.push_back({{std::string(option.name), read}, table.find(option.name)->at});
    }
  }
  in.finish();
}

}  // namespace

bool rule_matches(std::string_view pattern, std::string_view id) {
  if (!is_wildcard(pattern)) return pattern == id;
  return pattern == "*" || family_of(pattern) == family_of(id);
}

std::vector<RuleEntry> read_rules(const Value& table, std::span<const Rule* const> rules,
                                  std::vector<Problem>& problems) {
  std::vector<RuleEntry> entries;
  Decoder in(table, "[rules]", problems);
  for (const Member& member : *table.as_table()) {
    const auto rule = std::ranges::find_if(
        rules, [&](const Rule* candidate) { return rule_matches(member.key, candidate->id); });
    if (rule == rules.end()) {
      in.report(member.at, unknown_rule(member.key, rules));
      continue;
    }
    RuleEntry entry{member.key, {}};
    if (member.value.as_table() != nullptr) {
      read_settings(member.value, member.key, is_wildcard(member.key) ? nullptr : *rule,
                    entry.policy, problems);
    } else {
      read_level(in, member.value, member.key, entry.policy);
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace bridgelint
