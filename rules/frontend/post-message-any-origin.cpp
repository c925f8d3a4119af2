#include <fmt/format.h>

#include "check/rule.h"

namespace bridgelint {
namespace {

void check(const RuleContext& context, Reporter& report) {
  for (const PageLink& link : context.model.facts().links) {
    if (link.kind != LinkKind::message) continue;
    Finding& finding = report.report(
        link.at, fmt::format("a message is posted to {}, whatever page is there by then",
                             quoted(link.guard)));
    finding.advice = "Name the origin that the message is for, or use a `MessageChannel`.";
  }
}

}  // namespace

extern const Rule rule_frontend_post_message_any_origin{
    .id = "frontend/post-message-any-origin",
    .summary = "A page posts a message with data to any origin.",
    .severity = Severity::note,
    .cwe = {201, 359},
    .docs = R"md(## Why
`postMessage(data, '*')` delivers to whatever page the other window shows at that moment. A frame that was navigated, or an opener that went elsewhere, reads the data.

## Example
```js app.js bad
function answer(result) {
  window.parent.postMessage({ result }, '*');
}
```
```js app.js good
function answer(result) {
  window.parent.postMessage({ result }, 'https://app.example');
}
```

## Instead
Give the exact origin; `location.origin` where both pages are of one origin. For a page without an origin (`file:`, `srcdoc`), hand over a `MessagePort` once and speak through it.

## Limits
Messages that are constant, and those that only tell a size or title, are not reported. A note by default: what the data is worth is not known.
)md",
    .check = check,
};

}  // namespace bridgelint
