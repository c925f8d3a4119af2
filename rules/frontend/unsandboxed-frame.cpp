#include <fmt/format.h>

#include "check/rule.h"

namespace bridgelint {
namespace {

// Both together let the frame take its own sandbox off when it is of the page's origin.
bool is_open(const PageLink& link) {
  return link.guard.empty() || (link.guard.find("allow-top-navigation") != std::string::npos &&
                                link.guard.find("by-user-activation") == std::string::npos);
}

void check(const RuleContext& context, Reporter& report) {
  for (const PageLink& link : context.model.facts().links) {
    if (link.kind != LinkKind::frame || !is_open(link)) continue;
    if (context.model.is_own_address(link.target.value)) continue;
    Finding& finding = report.report(
        link.at,
        fmt::format(
            "the page of another site, {}, is shown in a frame {}", quoted(link.target.value),
            link.guard.empty() ? "without `sandbox`" : "that may navigate the whole window"));
    finding.advice = "Give the frame `sandbox` with no more than it needs.";
  }
}

}  // namespace

extern const Rule rule_frontend_unsandboxed_frame{
    .id = "frontend/unsandboxed-frame",
    .summary = "A page of another site stands in a frame without a sandbox.",
    .severity = Severity::warning,
    .cwe = {1021, 829},
    .docs = R"md(## Why
A frame can navigate the window it stands in, open others and show dialogs in its name. In a webview the window it takes over has the bridge, and some frameworks put the bridge into frames too. `sandbox` takes these rights away.

## Example
```html index.html bad
<!doctype html>
<iframe src="https://help.example/"></iframe>
```
```html index.html good
<!doctype html>
<iframe src="https://help.example/" sandbox="allow-scripts"></iframe>
```

## Instead
`sandbox` with the few `allow-` words the content needs, never `allow-top-navigation`. Or open the page in the system's browser.

## Limits
Frames whose address is set by code are seen when the element and the address are constant. A host under which the program serves files of its own is no other site.
)md",
    .check = check,
};

}  // namespace bridgelint
