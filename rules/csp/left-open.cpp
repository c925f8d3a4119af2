#include <tuple>

#include "csp/evaluate.h"
#include "rules/csp/in_force.h"

namespace bridgelint {
namespace {

using Open = std::vector<std::pair<std::string, std::string>>;

/// What the policy leaves open altogether, worst first, and what for.
Open left_open(const PolicyInForce& policy) {
  Open result;
  for (const csp::Weakness& weakness : csp::judge(policy.policy, policy.delivery)) {
    if (weakness.kind != csp::WeaknessKind::missing_directive) continue;
    result.emplace_back(weakness.directive, weakness.reason);
  }
  if (csp::effective(policy.policy, "connect-src") == nullptr) {
    result.emplace_back("connect-src", "what the page holds can be sent anywhere");
  }
  if (policy.policy.find("form-action") == nullptr) {
    result.emplace_back("form-action", "a form can send what is typed anywhere");
  }
  return result;
}

void check(const RuleContext& context, Reporter& report) {
  const auto policies = policies_in_force(context.model);
  for (const PolicyInForce& policy : policies) {
    Open open = left_open(policy);
    bool said = false;
    for (const PolicyInForce& other : policies) {
      if (&other == &policy || !applies_with(*other.written, *policy.written)) continue;
      // All policies of a page apply: what one of them closes is closed.
      const Open there = left_open(other);
      std::erase_if(
          open, [&](const auto& entry) { return std::ranges::find(there, entry) == there.end(); });
      said =
          said || std::tuple(other.written->at, &other) < std::tuple(policy.written->at, &policy);
    }
    if (open.empty() || said) continue;
    std::string names;
    std::string reasons;
    for (const auto& [name, reason] : open) {
      names += (names.empty() ? "" : ", ") + quoted(name);
      reasons += (reasons.empty() ? "" : ", and ") + reason;
    }
    const auto& text = policy.written->text;
    Finding& finding = report.report(text.place(0, static_cast<uint32_t>(text.text().size())),
                                     fmt::format("the policy leaves {} open: {}", names, reasons));
    finding.advice =
        "Add each with `'none'` or `'self'`; `default-src` stands for all but "
        "`base-uri` and `form-action`.";
    if (open.front().first != "script-src") finding.severity = Severity::note;
  }
}

}  // namespace

extern const Rule rule_csp_left_open{
    .id = "csp/left-open",
    .summary = "A policy says nothing about scripts, plugins, the base, requests or forms.",
    .severity = Severity::warning,
    .cwe = {1021},
    .docs = R"md(## Why
What a policy does not name is allowed. `default-src` stands in for most directives, but not for `base-uri` and `form-action`: without them, markup that slips in can move every relative address of the page with one `<base>`, or send what the user types elsewhere with one `<form>`, and no script is needed for either.

## Example
```html index.html bad
<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'">
    <title>Notes</title>
  </head>
  <body><script src="app.js"></script></body>
</html>
```
```html index.html good
<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'; base-uri 'none'; form-action 'none'">
    <title>Notes</title>
  </head>
  <body><script src="app.js"></script></body>
</html>
```

## Instead
`default-src 'self'; base-uri 'none'; form-action 'none'` closes all of it. `bridgelint csp generate` prints the tightest policy under which a page still works.

## Limits
One finding per policy, whatever it leaves open; a note unless that is the scripts. Where several policies apply to a page, what one of them closes is closed, and the first is where the rest is reported.
)md",
    .check = check,
};

}  // namespace bridgelint
