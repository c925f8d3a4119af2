// What the rules about Content Security Policies share: the weak places of the policies in force.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "check/rule.h"
#include "csp/judge.h"
#include "csp/policy.h"

namespace bridgelint {

/// One policy of the app as the csp library reads it; a header may hold several.
struct PolicyInForce {
  const ContentPolicy* written = nullptr;
  csp::Policy policy;
  csp::Delivery delivery = csp::Delivery::meta;
};

/// A policy as it arrives: where the framework adds nonces, 'unsafe-inline' becomes void.
inline void add_nonces(csp::Policy& policy, const ContentPolicy& written) {
  for (const std::string& name : written.nonces_added) {
    auto directive = std::ranges::find(policy.directives, name, &csp::Directive::name);
    if (directive == policy.directives.end()) {
      csp::Directive added;
      added.name = name;
      directive = policy.directives.insert(directive, std::move(added));
    }
    directive->sources.push_back(csp::parse_source("'self'", {}));
    directive->sources.push_back(csp::parse_source("'nonce-YWRkZWQgdG8gZWFjaCBsb2Fk'", {}));
  }
}

/// Those that stop anything and are known; a report-only policy does not.
inline std::vector<PolicyInForce> policies_in_force(const BridgeModel& model) {
  std::vector<PolicyInForce> result;
  for (const ContentPolicy& written : model.facts().policies) {
    if (!written.is_enforced() || written.computed) continue;
    if (written.delivery == PolicyDelivery::meta) {
      result.push_back({&written, csp::parse(written.text.text()), csp::Delivery::meta});
      continue;
    }
    for (csp::Policy& policy : csp::parse_list(written.text.text())) {
      add_nonces(policy, written);
      result.push_back({&written, std::move(policy), csp::Delivery::header});
    }
  }
  return result;
}

/// Whether `other` applies to every page that `policy` is known to apply to. Of the settings in
/// several files, each is another build of the app.
inline bool applies_with(const ContentPolicy& other, const ContentPolicy& policy) {
  const bool settings =
      other.delivery == PolicyDelivery::config && policy.delivery == PolicyDelivery::config;
  if (settings && other.at.file != policy.at.file) return false;
  if (policy.page.empty()) return other.page.empty() && other.folders == policy.folders;
  return speaks_of(other, policy.page);
}

/// A source expression for a message; several come quoted.
inline std::string written(const std::string& expression) {
  return expression.starts_with('`') ? expression : quoted(expression);
}

/// Reports what `find(policy, delivery)` returns for each policy in force, at its bytes, unless
/// another policy of the same page restricts scripts without that weakness: all of them apply, so
/// the strictest decides. `adjust(finding, weakness)` completes each finding.
template <typename Find, typename Adjust>
void report_weaknesses(const RuleContext& context, Reporter& report, Find find, Adjust adjust) {
  const auto policies = policies_in_force(context.model);
  for (const PolicyInForce& weak : policies) {
    const auto makes_good = [&](const PolicyInForce& other) {
      return &other != &weak && applies_with(*other.written, *weak.written) &&
             csp::effective(other.policy, "script-src") != nullptr &&
             find(other.policy, other.delivery).empty();
    };
    if (std::ranges::any_of(policies, makes_good)) continue;
    for (const csp::Weakness& weakness : find(weak.policy, weak.delivery)) {
      Finding& finding =
          report.report(weak.written->text.place(weakness.at.begin, weakness.at.end),
                        fmt::format("{} of the policy allows {}: {}", quoted(weakness.directive),
                                    written(weakness.expression), weakness.reason));
      adjust(finding, weakness);
    }
  }
}

/// The weaknesses of one kind.
inline std::vector<csp::Weakness> weaknesses_of(const csp::Policy& policy, csp::Delivery delivery,
                                                csp::WeaknessKind kind) {
  auto weaknesses = csp::judge(policy, delivery);
  std::erase_if(weaknesses,
                [kind](const csp::Weakness& weakness) { return weakness.kind != kind; });
  return weaknesses;
}

}  // namespace bridgelint
