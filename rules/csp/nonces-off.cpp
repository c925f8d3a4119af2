#include "rules/csp/in_force.h"

namespace bridgelint {
namespace {

void check(const RuleContext& context, Reporter& report) {
  for (const ContentPolicy& policy : context.model.facts().policies) {
    if (!policy.is_enforced()) continue;
    for (const Span& off : policy.nonces_off) {
      Finding& finding = report.report(
          off,
          "the framework's own nonces are switched off: from here on the policy alone tells "
          "the app's inline code from injected code");
      finding.related.push_back({policy.at, "the policy"});
      finding.advice = "Leave them on, or allow inline code by hashes and not by 'unsafe-inline'.";
    }
  }
}

}  // namespace

extern const Rule rule_csp_nonces_off{
    .id = "csp/nonces-off",
    .summary = "The framework is told not to add its nonces and hashes to the policy.",
    .severity = Severity::note,
    .cwe = {693},
    .docs = R"md(## Why
Some frameworks give each script and style of the app a fresh nonce and add it to the policy, which makes `'unsafe-inline'` void: injected code has no nonce and does not run. A setting can switch this off, and then a policy that was strict in effect may be one that lets everything run.

## Example
```json tauri.conf.json bad
{
  "app": {
    "security": {
      "csp": "default-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'",
      "dangerousDisableAssetCspModification": ["style-src"]
    }
  }
}
```
```json tauri.conf.json good
{
  "app": {
    "security": {
      "csp": "default-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"
    }
  }
}
```

## Instead
Leave it out. Where a library sets style attributes from script, `el.style.color = …` needs no `'unsafe-inline'`, a `style` attribute in markup does.

## Limits
A note by itself; what becomes weak by it is reported by `csp/unsafe-inline`.
)md",
    .check = check,
};

}  // namespace bridgelint
