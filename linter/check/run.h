// Runs rules over a model.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/finding.h"
#include "check/rule.h"

namespace bridgelint {

/// A rule to run, how, and the options that are set; others have their defaults.
struct RuleRun {
  const Rule* rule = nullptr;
  /// Takes the place of the rule's own severity. A finding that the rule itself grades lower stays
  /// lower, and none is above this.
  Severity severity = Severity::warning;
  std::vector<RuleContext::SetOption> options;
};

/// The bytes of a file as it was analysed; empty when there are none to be had.
using SourceReader = std::function<std::string_view(const std::string& file)>;

/// The findings of all the rules, sorted by file, place, rule and message, each once, with their
/// fingerprints. Equal inputs give equal findings for any number of `jobs` (0 = one per core).
/// A rule that needs a side of the bridge which was not read completely has its findings'
/// confidence lowered by one step, and their messages say why. In test code a finding is a note.
std::vector<Finding> run_rules(const BridgeModel& model, std::span<const RuleRun> runs,
                               unsigned jobs, const SourceReader& source,
                               const PolicyMaker& tightest_policy);

/// Sets the fingerprint of each of the sorted `findings`: a digest of the rule, the file's name and
/// the source text without its white space, and a number where several are equal. It survives moved
/// lines, other findings and reformatting.
void fill_fingerprints(std::vector<Finding>& findings, const SourceReader& source);

}  // namespace bridgelint
