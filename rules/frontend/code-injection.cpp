#include <fmt/format.h>

#include "check/rule.h"

namespace bridgelint {
namespace {

std::string what_happens(const DomWrite& write) {
  return write.kind == "script" ? "chooses what is loaded as code" : "is run as code";
}

void check(const RuleContext& context, Reporter& report) {
  for (const DomWrite& write : context.model.facts().writes) {
    if ((write.kind != "code" && write.kind != "script") || write.source.empty()) continue;
    std::string source = write.source;
    if (!write.command.empty()) source += fmt::format(" ({})", quoted(write.command));
    Finding& finding = report.report(
        write.at, fmt::format("{} {} by {}", source, what_happens(write), quoted(write.sink)));
    finding.path = write.steps;
    finding.advice = write.kind == "script"
                         ? "Load one of a fixed list of files; never build the address from data."
                         : "Parse data with `JSON.parse` and choose between functions of your own.";
    for (const ExposedCommand* command : context.model.exact_handlers(write.command)) {
      finding.related.push_back({command->name_at, "the command that replies"});
    }
  }
}

}  // namespace

extern const Rule rule_frontend_code_injection{
    .id = "frontend/code-injection",
    .summary = "A page runs data as code.",
    .severity = Severity::error,
    .cwe = {94, 95},
    .docs = R"md(## Why
`eval`, `new Function`, a timer that is given text, a handler attribute that is set as text and the text of a script element run what they get. In a webview that code stands beside the bridge: whoever chooses the text calls every native function. A script, worker or `import()` whose address comes from data is the same with one step more.

## Example
```js app.js bad
window.addEventListener('message', (event) => {
  if (event.origin !== 'https://app.example') return;
  setTimeout(event.data.callback, 0);
  eval(event.data.code);
});
```
```js app.js good
const actions = { reload: () => location.reload() };

window.addEventListener('message', (event) => {
  if (event.origin !== 'https://app.example') return;
  const action = Object.hasOwn(actions, event.data.action) ? actions[event.data.action] : null;
  action?.();
});
```

## Instead
Parse data with `JSON.parse`; look an action up in a table of your own functions; give timers functions. A Content Security Policy without `'unsafe-eval'` turns a forgotten place into an error.

## Limits
Reported only when the data is seen to come from outside: the address, messages, storage, the network, native replies. Text of unknown origin is not reported.
)md",
    .check = check,
};

}  // namespace bridgelint
