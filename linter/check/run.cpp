#include "check/run.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

#include "base/parallel.h"

namespace bridgelint {
namespace {

// What a rule's messages add when the side of the bridge it needs was not read completely, else "".
std::string_view missing_side(Needs needs, const BridgeModel& model) {
  const bool native = (needs == Needs::native || needs == Needs::both) && !model.native_complete();
  const bool page = (needs == Needs::page || needs == Needs::both) && !model.page_complete();
  if (native && page) return "not every C++ file and page could be read";
  if (native) return "not every C++ file could be read";
  return page ? "not every page could be read" : "";
}

// A set value of another type than the default's is the policy's mistake, which it has reported.
std::vector<RuleContext::SetOption> options_of(const RuleRun& run) {
  std::vector<RuleContext::SetOption> options;
  for (const RuleOption& option : run.rule->options) {
    const auto set = std::ranges::find(run.options, option.name, &RuleContext::SetOption::name);
    const bool usable = set != run.options.end() && set->value.index() == option.standard.index();
    options.push_back({option.name, usable ? set->value : option.standard});
  }
  return options;
}

// Whether a file is there to test the program: no user runs it, so what is wrong in it informs but
// stops nothing.
bool is_test_code(std::string_view file) {
  constexpr std::array<std::string_view, 6> folders{"test",      "tests", "testing",
                                                    "unittests", "spec",  "__tests__"};
  while (true) {
    const auto slash = file.find('/');
    if (slash == std::string_view::npos) break;
    if (std::ranges::find(folders, file.substr(0, slash)) != folders.end()) return true;
    file.remove_prefix(slash + 1);
  }
  const auto stem = file.substr(0, file.find('.'));
  return stem.ends_with("_test") || stem.ends_with("_tests") || stem.starts_with("test_") ||
         file.find(".test.") != std::string_view::npos ||
         file.find(".spec.") != std::string_view::npos;
}

std::vector<Finding> run_rule(const BridgeModel& model, const RuleRun& run,
                              const PolicyMaker& tightest_policy) {
  const auto options = options_of(run);
  Reporter reporter(*run.rule);
  run.rule->check({model, options, tightest_policy}, reporter);
  std::vector<Finding> findings = reporter.take();
  const std::string_view missing = missing_side(run.rule->needs, model);
  for (Finding& finding : findings) {
    finding.severity = finding.severity < run.rule->severity
                           ? std::min(finding.severity, run.severity)
                           : run.severity;
    if (!missing.empty()) doubt(finding, missing);
    if (is_test_code(finding.at.file)) {
      finding.severity = Severity::note;
      finding.message += "; this is test code";
    }
  }
  return findings;
}

auto sort_key(const Finding& finding) {
  return std::tie(finding.at.file, finding.at.begin, finding.rule, finding.message, finding.at.end);
}

}  // namespace

std::vector<Finding> run_rules(const BridgeModel& model, std::span<const RuleRun> runs,
                               unsigned jobs, const SourceReader& source,
                               const PolicyMaker& tightest_policy) {
  std::vector<std::vector<Finding>> parts(runs.size());
  parallel_for(runs.size(), jobs, {},
               [&](size_t i) { parts[i] = run_rule(model, runs[i], tightest_policy); });
  std::vector<Finding> findings;
  for (auto& part : parts) std::ranges::move(part, std::back_inserter(findings));
  std::ranges::sort(findings,
                    [](const Finding& a, const Finding& b) { return sort_key(a) < sort_key(b); });
  const auto repeated = std::ranges::unique(
      findings, [](const Finding& a, const Finding& b) { return sort_key(a) == sort_key(b); });
  findings.erase(repeated.begin(), repeated.end());
  fill_fingerprints(findings, source);
  return findings;
}

}  // namespace bridgelint
