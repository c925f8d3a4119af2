#include <fmt/format.h>

#include "check/rule.h"
#include "rules/frontend/with_bridge.h"

namespace bridgelint {
namespace {

void check(const RuleContext& context, Reporter& report) {
  if (!has_bridge(context.model.facts())) return;
  for (const PageLink& link : context.model.facts().links) {
    if (link.kind != LinkKind::service) continue;
    Finding& finding = report.report(
        link.at,
        "a service worker answers for the app's pages, also after the app was updated: "
        "what it once stored goes on running next to native commands");
    finding.advice =
        "Ship the files with the app and take the worker out; pages of an installed app need no "
        "offline copy.";
    doubt(finding, "the webview may not offer service workers to the app's own scheme");
  }
}

}  // namespace

extern const Rule rule_frontend_service_worker{
    .id = "frontend/service-worker",
    .summary = "A page of an app with a bridge registers a service worker.",
    .severity = Severity::note,
    .cwe = {524, 494},
    .docs = R"md(## Why
A service worker stands between the page and its files and stays when the app is closed or updated. One that caches pages keeps an old page with an old hole alive; code that ran once, by injection, can register one or change its cache, and so runs at every start, beside the bridge, from then on.

## Example
```cpp main.cpp bad
#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("save_note", [](const std::string&) { return std::string("true"); });
  window.run();
}
```
```js app.js bad
navigator.serviceWorker.register("/sw.js");
```
```cpp main.cpp good
#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("save_note", [](const std::string&) { return std::string("true"); });
  window.run();
}
```
```js app.js good
navigator.serviceWorker?.getRegistrations().then((all) => all.forEach((one) => one.unregister()));
```

## Instead
An installed app has its files at hand: leave the worker out of its build. Where the same pages are a web site too, register it there only, and unregister what earlier versions left.

## Limits
Whether the webview offers service workers depends on the scheme that the pages are served from, hence a note.
)md",
    .check = check,
};

}  // namespace bridgelint
