// Small apps whose files say what is to be found in them.
//
// A line that must be flagged ends in the comment `expect: family/name`; several stand one after
// the other. `expect-missing: family/name` records a finding that is missed today, and fails once
// it is found. A format without comments has its expectations in `<file>.expect`, a line each:
// `<line> family/name`. `<rule>/fixed/<case>/` holds the files of a case that its fixes change, as
// they are afterwards.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/engine.h"

namespace bridgelint::test {

/// "file:line family/name", counted.
using Expectations = std::multiset<std::string>;

struct Fixture {
  std::string name;    ///< of a rule's case: "family/name/case"; of an app: its folder
  std::string rule;    ///< empty for an app, where every rule counts
  std::string folder;  ///< absolute
  std::string fixed;   ///< absolute folder of the files as fixes leave them; empty when none
};

/// The cases below tests/rules, or the apps below tests/apps, sorted by name.
std::vector<Fixture> rule_fixtures();
std::vector<Fixture> app_fixtures();

Expectations expected(const Fixture& fixture);
/// What is marked as missed.
Expectations expected_missing(const Fixture& fixture);

/// Analyses a folder without a cache.
std::shared_ptr<const Report> analyze_folder(const std::string& folder);
EngineOptions options_for(const std::string& root);

/// The findings of a report in the form of expectations; of one rule when it is named.
Expectations found(const Report& report, const std::string& rule);

/// "missing: …" and "unexpected: …" lines; empty when both are equal.
std::string difference(const Expectations& wanted, const Expectations& found);

}  // namespace bridgelint::test
