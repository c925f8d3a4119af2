#include <fmt/format.h>

#include "check/rule.h"

namespace bridgelint {
namespace {

void check(const RuleContext& context, Reporter& report) {
  for (const MessageListener& listener : context.model.facts().listeners) {
    if (listener.checked && listener.counts) continue;
    Finding& finding = report.report(
        listener.at,
        listener.checked
            ? fmt::format("messages of other pages are listened to, and {}", listener.what)
            : std::string("messages of other pages are listened to without a look at who sends"));
    if (listener.checked) finding.related.push_back({listener.check_at, "the check"});
    finding.advice = "Compare `event.origin` as a whole with the one origin that may speak.";
  }
}

}  // namespace

extern const Rule rule_frontend_message_without_origin{
    .id = "frontend/message-without-origin",
    .summary = "A page listens to messages without asking, or asking properly, who sends them.",
    .severity = Severity::warning,
    .cwe = {346, 940},
    .docs = R"md(## Why
Every page that has a reference to the window can post a message to it: a frame inside it, the page that opened it, whatever an advertisement loads. `event.origin` is the only thing that tells them apart. A test for a part of it lets `https://app.example.evil.test` pass.

## Example
```js app.js bad
window.addEventListener('message', (event) => {
  document.title = event.data.title;
});
```
```js app.js good
window.addEventListener('message', (event) => {
  if (event.origin !== 'https://app.example') return;
  document.title = event.data.title;
});
```

## Instead
Compare `event.origin` with `===` or look it up in a list; with a frame or opener of your own, compare `event.source` with it. Between your own pages use a `MessageChannel`.

## Limits
Listeners of workers, ports and sockets are not meant and not reported. When the event is handed to a function out of sight, that function is trusted to look.
)md",
    .check = check,
};

}  // namespace bridgelint
