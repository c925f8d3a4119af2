#include "csp/evaluate.h"
#include "rules/csp/in_force.h"

namespace bridgelint {
namespace {

void check(const RuleContext& context, Reporter& report) {
  const auto policies = policies_in_force(context.model);
  for (const PolicyInForce& policy : policies) {
    for (const csp::Judgement& judgement : csp::evaluate_webview(policy.policy, policy.delivery)) {
      if (judgement.type != "WEBVIEW_STATIC_NONCE") continue;
      // Next to styles alone a known nonce is of little use to anybody.
      if (judgement.directive.starts_with("style-src")) continue;
      Finding& finding =
          report.report(policy.written->text.place(judgement.at.begin, judgement.at.end),
                        fmt::format("the nonce {} is the same for every load of the page, so "
                                    "injected script can carry it",
                                    quoted(judgement.value)));
      finding.advice = "Allow inline code by its hash, or send a policy with a fresh nonce.";
    }
  }
}

}  // namespace

extern const Rule rule_csp_static_nonce{
    .id = "csp/static-nonce",
    .summary = "A policy written into a page allows scripts by a nonce that never changes.",
    .severity = Severity::warning,
    .cwe = {330},
    .docs = R"md(## Why
A nonce proves that the server meant a script, because nobody could know it beforehand. One that stands in a shipped file is known to everybody who has the app: markup that slips in carries it and runs, next to native commands.

## Example
```html index.html bad
<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-c29tZXRoaW5n'; base-uri 'none'">
    <script nonce="c29tZXRoaW5n">start()</script>
  </head>
</html>
```
```html index.html good
<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; base-uri 'none'">
    <script src="start.js"></script>
  </head>
</html>
```

## Instead
Files have no server that makes a nonce for each load. Allow inline code by its hash, as `bridgelint csp generate` prints it, or move it into files.

## Limits
Only a policy in a meta element is taken as fixed; a header's may be made for each load. Pages that a program completes before it shows them are told by a placeholder in the nonce, which is no valid nonce and not reported.
)md",
    .check = check,
};

}  // namespace bridgelint
