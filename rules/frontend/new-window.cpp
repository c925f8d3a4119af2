#include <fmt/format.h>

#include "check/rule.h"
#include "rules/frontend/with_bridge.h"

namespace bridgelint {
namespace {

void check(const RuleContext& context, Reporter& report) {
  if (!has_bridge(context.model.facts())) return;
  for (const PageLink& link : context.model.facts().links) {
    const bool remote = link.target.value.find("://") != std::string::npos;
    if (link.kind != LinkKind::window || !remote) continue;
    Finding& finding = report.report(
        link.at, fmt::format("{} is opened as a window of the app", quoted(link.target.value)));
    finding.advice = "Hand the address to the system's browser through a native function.";
    doubt(finding, "the program may send new windows to the browser");
  }
}

}  // namespace

extern const Rule rule_frontend_new_window{
    .id = "frontend/new-window",
    .summary = "A page of an app with a bridge opens another site in a window of its own.",
    .severity = Severity::note,
    .cwe = {749, 1021},
    .docs = R"md(## Why
`window.open` and `target="_blank"` make a webview open a second window, which many frameworks give the same bridge, or navigate the first. A site that the app does not control then stands where only its own pages should.

## Example
```cpp main.cpp bad
#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("save_note", [](const std::string&) { return std::string("true"); });
  window.run();
}
```
```html index.html bad
<!doctype html>
<a href="https://help.example/" target="_blank">Help</a>
```
```cpp main.cpp good
#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("open_help", [](const std::string&) { return std::string("true"); });
  window.run();
}
```
```html index.html good
<!doctype html>
<button onclick="open_help()">Help</button>
```

## Instead
A native function that opens one of a few fixed addresses in the system's browser, and a navigation handler that refuses everything else.

## Limits
Whether the native side catches new windows is not known to this rule, hence a note.
)md",
    .check = check,
};

}  // namespace bridgelint
