// The judgements of Google's CSP Evaluator by its names (https://csp-evaluator.withgoogle.com), and
// what a page in a webview needs beyond them. Written for speed: nothing is allocated for a policy
// without findings.
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "csp/policy.h"

namespace bridgelint::csp {

/// One thing that somebody who reviews policies would say.
struct Judgement {
  std::string_view type;      ///< "SCRIPT_UNSAFE_INLINE"; of our own "WEBVIEW_BLOB_SCRIPT" …
  std::string_view severity;  ///< HIGH, SYNTAX, MEDIUM, HIGH_MAYBE, STRICT_CSP, MEDIUM_MAYBE, INFO
  std::string_view directive;
  std::string value;  ///< the source expression, when one is meant
  Range at;           ///< of the expression or the directive's name; 0..0 when something is absent

  auto operator<=>(const Judgement&) const = default;
};

/// What the evaluator reports by default.
std::vector<Judgement> evaluate(const Policy& policy);
/// What it asks of a policy that means to be strict: nonces or hashes, 'strict-dynamic', fallbacks.
std::vector<Judgement> evaluate_strict(const Policy& policy);
/// Whether anybody hears of violations.
std::vector<Judgement> evaluate_reporting(const Policy& policy);
/// What matters beside native code: script from data of the page's own making, styles, ways out,
/// what the delivery ignores, nonces that never change.
std::vector<Judgement> evaluate_webview(const Policy& policy, Delivery delivery);

/// How a host is known to be of use to an attacker who may load script from it.
enum class HostRisk : uint8_t { none, needs_eval, yes };
/// `host` as in a source expression, maybe "*.example"; `path` as written there.
HostRisk script_host_risk(std::string_view host, std::string_view path);

}  // namespace bridgelint::csp
