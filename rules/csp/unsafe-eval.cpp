#include "rules/csp/in_force.h"

namespace bridgelint {
namespace {

void check(const RuleContext& context, Reporter& report) {
  const auto find = [](const csp::Policy& policy, csp::Delivery delivery) {
    return weaknesses_of(policy, delivery, csp::WeaknessKind::unsafe_eval);
  };
  report_weaknesses(context, report, find, [](Finding& finding, const csp::Weakness&) {
    finding.advice = "Remove `'unsafe-eval'`; for WebAssembly alone write `'wasm-unsafe-eval'`.";
  });
}

}  // namespace

extern const Rule rule_csp_unsafe_eval{
    .id = "csp/unsafe-eval",
    .summary = "A policy lets the page run text as code.",
    .severity = Severity::warning,
    .cwe = {95},
    .docs = R"md(## Why
`eval`, `new Function` and timers that are given a string turn data into code. Few pages need them, but a library that offers them, such as a template engine, is enough for text to become a call of native functions. Without `'unsafe-eval'` the browser refuses all of these.

## Example
```html index.html bad
<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'unsafe-eval'; base-uri 'none'">
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
Use builds of libraries that are made for strict policies (templates compiled beforehand), and `JSON.parse` for data. WebAssembly needs `'wasm-unsafe-eval'` only.

## Limits
A policy that restricts no scripts at all allows `eval` too; that is not reported here. Where several policies apply to a page, the strictest decides: a weak one is reported only if none of the others makes it good. A policy that only reports is passed over.
)md",
    .check = check,
};

}  // namespace bridgelint
