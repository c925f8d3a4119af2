#include "rules/csp/in_force.h"

namespace bridgelint {
namespace {

void check(const RuleContext& context, Reporter& report) {
  const bool styles = context.flag("styles");
  const auto find = [styles](const csp::Policy& policy, csp::Delivery delivery) {
    auto found = weaknesses_of(policy, delivery, csp::WeaknessKind::unsafe_inline);
    if (styles) {
      std::ranges::move(weaknesses_of(policy, delivery, csp::WeaknessKind::unsafe_inline_style),
                        std::back_inserter(found));
    }
    return found;
  };
  report_weaknesses(context, report, find, [](Finding& finding, const csp::Weakness& weakness) {
    const bool style = weakness.kind == csp::WeaknessKind::unsafe_inline_style;
    if (style) finding.severity = Severity::note;
    finding.advice = style ? "Move the styles into a file, then remove `'unsafe-inline'`."
                           : "Move inline scripts and handlers into files, then remove "
                             "`'unsafe-inline'`; allow what must stay by its hash.";
  });
}

}  // namespace

extern const Rule rule_csp_unsafe_inline{
    .id = "csp/unsafe-inline",
    .summary = "A policy lets every inline script of the page run.",
    .severity = Severity::warning,
    .cwe = {79},
    .options = {{"styles", false, "Also report inline styles, as notes."}},
    .docs = R"md(## Why
The point of a policy is that text which slips into the page as markup stays text. With `'unsafe-inline'` each `<script>` and each `onerror=` in it runs, and beside a bridge such a script can call native functions. The policy then stops little more than scripts from foreign hosts.

## Example
```html index.html bad
<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'unsafe-inline'; base-uri 'none'">
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
Load scripts from files and attach handlers with `addEventListener`. What must be inline can be allowed by its hash (`'sha256-...'`), or by a nonce where pages are made anew for each load.

## Limits
Beside a nonce, a hash or `'strict-dynamic'`, browsers ignore `'unsafe-inline'`, and so does this rule. Where several policies apply to a page, the strictest decides: a weak one is reported only if none of the others makes it good. A policy that only reports is passed over.
)md",
    .check = check,
};

}  // namespace bridgelint
