#include <algorithm>
#include <vector>

#include "csp/conflict.h"
#include "rules/csp/in_force.h"

namespace bridgelint {
namespace {

void compare(const PolicyInForce& policy, const PolicyInForce& other, Reporter& report) {
  for (const csp::Conflict& conflict : csp::conflicts(policy.policy, other.policy)) {
    Finding& finding = report.report(
        policy.written->text.place(conflict.at.begin, conflict.at.end),
        fmt::format("{} stays blocked: another policy of the same page does not allow it, and all "
                    "of a page's policies apply",
                    quoted(conflict.source)));
    finding.related.push_back(
        {other.written->text.place(conflict.other.begin, conflict.other.end), "blocked here"});
    finding.advice = "Allow it in both, or take it out.";
  }
}

/// Headers that code sends at several places answer several requests, or those of several sessions:
/// which page gets which is not known.
bool is_one_of_several(const PolicyInForce& policy, const std::vector<PolicyInForce>& all) {
  const auto sent = [](const ContentPolicy& written) {
    return written.delivery == PolicyDelivery::header && written.page.empty();
  };
  return sent(*policy.written) && std::ranges::any_of(all, [&](const PolicyInForce& other) {
           return sent(*other.written) && other.written->at != policy.written->at;
         });
}

void check(const RuleContext& context, Reporter& report) {
  const auto policies = policies_in_force(context.model);
  for (const PolicyInForce& policy : policies) {
    if (is_one_of_several(policy, policies)) continue;
    for (const PolicyInForce& other : policies) {
      if (&policy == &other || is_one_of_several(other, policies)) continue;
      if (applies_with(*other.written, *policy.written)) compare(policy, other, report);
    }
  }
}

}  // namespace

extern const Rule rule_csp_contradiction{
    .id = "csp/contradiction",
    .summary = "One policy of a page allows a source that another forbids.",
    .severity = Severity::warning,
    .cwe = {1173},
    .docs = R"md(## Why
Several policies may reach one page: a meta element, a header, the framework's settings. Each is asked about every load, and one refusal is enough. A source that only one of them allows never loads, and whoever reads that policy believes otherwise; when the app then breaks, it is the stricter policy that gets thrown out.

## Example
```html index.html bad
<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'; base-uri 'none'; form-action 'none'">
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src 'self' https://img.example.org; base-uri 'none'; form-action 'none'">
    <title>Notes</title>
  </head>
</html>
```
```html index.html good
<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src 'self' https://img.example.org; base-uri 'none'; form-action 'none'">
    <title>Notes</title>
  </head>
</html>
```

## Instead
Keep one policy, in one place.

## Limits
Of headers that code sends at several places, it is not known which page gets which: they are not compared. Hosts and schemes are compared; keywords, nonces and hashes are not. `'self'` may mean a local host.
)md",
    .check = check,
};

}  // namespace bridgelint
