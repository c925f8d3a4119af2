#include "rules/csp/in_force.h"

namespace bridgelint {
namespace {

bool is_mistake(csp::WeaknessKind kind) {
  switch (kind) {
    case csp::WeaknessKind::ignored_directive:
    case csp::WeaknessKind::ignored_source:
    case csp::WeaknessKind::unknown_directive:
    case csp::WeaknessKind::unknown_source:
    case csp::WeaknessKind::missing_quotes:
    case csp::WeaknessKind::duplicate_directive:
    case csp::WeaknessKind::non_ascii:
      return true;
    default:
      return false;
  }
}

void check(const RuleContext& context, Reporter& report) {
  for (const PolicyInForce& policy : policies_in_force(context.model)) {
    for (const csp::Weakness& mistake : csp::judge(policy.policy, policy.delivery)) {
      if (!is_mistake(mistake.kind) || mistake.at.begin == mistake.at.end) continue;
      const auto& what = mistake.expression.empty() ? mistake.directive : mistake.expression;
      Finding& finding =
          report.report(policy.written->text.place(mistake.at.begin, mistake.at.end),
                        fmt::format("{} in the policy has no effect as it stands: {}", quoted(what),
                                    mistake.reason));
      if (mistake.kind == csp::WeaknessKind::missing_quotes) {
        finding.advice = fmt::format("Write `'{}'`, with the quotes.", mistake.expression);
      }
      // It asks for more than it gets, and harms nothing.
      if (mistake.kind == csp::WeaknessKind::ignored_directive) finding.severity = Severity::note;
    }
  }
}

}  // namespace

extern const Rule rule_csp_mistake{
    .id = "csp/mistake",
    .summary = "A part of a policy is not what its author meant.",
    .severity = Severity::warning,
    .cwe = {1173},
    .docs = R"md(## Why
Browsers pass over what they do not understand in a policy, without a word on the page. `self` without quotes is a host of that name; a directive that is misspelt restricts nothing; of two directives with one name the second does not count; `'none'` beside other sources is no `'none'`. The policy looks stricter, or looser, than it is.

## Example
```html index.html bad
<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src self; base-uri 'none'">
    <title>Notes</title>
  </head>
  <body><script src="app.js"></script></body>
</html>
```
```html index.html good
<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; base-uri 'none'">
    <title>Notes</title>
  </head>
  <body><script src="app.js"></script></body>
</html>
```

## Instead
Keywords, nonces and hashes stand in single quotes. `bridgelint csp judge` says what each part of a policy does.

## Limits
A directive that a meta element cannot set (`frame-ancestors`, `sandbox`, `report-uri`) is a note. What the browser itself drops from a list beside newer sources, such as `'unsafe-inline'` beside a nonce, is meant for old browsers and not reported.
)md",
    .check = check,
};

}  // namespace bridgelint
