// The project's policy: bridgelint.toml as written, and as meant.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/problem.h"
#include "base/value.h"
#include "check/finding.h"
#include "check/rule.h"

namespace bridgelint {

/// How a rule is to be run. `off` findings are counted, never silently lost.
enum class Level : uint8_t { off, note, warning, error };

/// A value and where it was set: a place in a file, or a bare preset name such as
/// "<recommended>" in `at.file`.
template <typename T>
struct Sourced {
  T value{};
  Span at;
};

struct RulePolicy {
  std::optional<Sourced<Level>> level;  ///< nothing: the rule's own severity
  std::vector<Sourced<std::pair<std::string, OptionValue>>> options;
};

/// Validated settings. Every value knows where it came from.
struct Policy {
  std::map<std::string, RulePolicy, std::less<>> rules;
  std::vector<Sourced<std::string>> include;  ///< globs over root-relative paths; empty = all
  std::vector<Sourced<std::string>> exclude;
  bool has_allowlist = false;
  Span allowlist_at;
  std::vector<Sourced<std::string>> commands;  ///< the allowlist
  std::optional<Value> models;                 ///< `[models]` as written: who knows APIs reads it
  std::vector<Problem> problems;               ///< of kind `config`: exit code 2

  /// The level a rule runs at for the audience of the presets in force.
  Level level_of(const Rule& rule) const;
  Audience audience = Audience::regular;
};

/// Reads `bytes` of bridgelint.toml (named `file` in spans) over the presets that it extends
/// ("recommended" when it names none). Wrong keys, rules and values become problems with a place
/// and the nearest valid name; everything else still counts.
Policy compile_policy(const std::string& file, std::string_view bytes,
                      std::span<const Rule* const> rules);
/// The policy of a project without a bridgelint.toml.
Policy default_policy(std::span<const Rule* const> rules);

/// JSON Schema (draft 2020-12) of bridgelint.toml for these rules.
std::string policy_schema(std::span<const Rule* const> rules);

/// Whether a root-relative path matches a glob: `*` within a component, `**` across, `?`; a
/// pattern without a slash matches in any folder, one that names a folder matches all below it.
bool glob_matches(std::string_view pattern, std::string_view path);

}  // namespace bridgelint
