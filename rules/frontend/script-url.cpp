#include <fmt/format.h>

#include "check/rule.h"

namespace bridgelint {
namespace {

void check(const RuleContext& context, Reporter& report) {
  for (const DomWrite& write : context.model.facts().writes) {
    if (write.kind != "url" || write.source.empty()) continue;
    std::string source = write.source;
    if (!write.command.empty()) source += fmt::format(" ({})", quoted(write.command));
    Finding& finding = report.report(
        write.at,
        fmt::format("{} is followed as an address by {}, and a `javascript:` address is code",
                    source, quoted(write.sink)));
    finding.path = write.steps;
    finding.advice = "Parse it with `new URL` and go on only when `protocol` is \"https:\".";
    if (write.command.empty()) continue;
    // What native code replies is the program's own more often than not.
    finding.severity = Severity::note;
    doubt(finding, "the reply may be an address of the program's own");
  }
}

}  // namespace

extern const Rule rule_frontend_script_url{
    .id = "frontend/script-url",
    .summary = "A page follows an address that others choose, which may be `javascript:`.",
    .severity = Severity::warning,
    .cwe = {79, 601},
    .docs = R"md(## Why
`location.href = value` runs `javascript:...` as code of the page, as do links, frames and forms that get such an address. Even a plain address is a way out: the page that is loaded then may stand in the same window, beside the same bridge.

## Example
```js app.js bad
const params = new URLSearchParams(location.search);
location.href = params.get('next');
```
```js app.js good
const params = new URLSearchParams(location.search);
const next = new URL(params.get('next'), location.href);
if (next.protocol === 'https:' && next.host === 'app.example') location.href = next.href;
```

## Instead
Parse the address, compare `protocol` and `host` with what you expect, and send other sites to the system's browser through a native function that checks them again.

## Limits
An address with a beginning of the program's own (`'/notes/' + id`) is not reported, nor one that the page's own origin answered (`fetch('/api/next')`). A look at the scheme anywhere in the function counts as a check.
)md",
    .check = check,
};

}  // namespace bridgelint
