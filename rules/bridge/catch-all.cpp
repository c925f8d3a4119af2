#include "check/rule.h"

namespace bridgelint {
namespace {

// Where the framework knows one channel for all, there was nothing to choose: the name then has no
// place of its own.
bool is_chosen(const ExposedCommand& command) {
  return command.catch_all && command.object.empty() && command.name_at != command.at;
}

void check(const RuleContext& context, Reporter& report) {
  for (const ExposedCommand& command : context.model.facts().commands) {
    if (!is_chosen(command)) continue;
    Finding& finding =
        report.report(command.name_at, "this handler gets every call and event, whatever its name");
    finding.advice = "Bind each command by its name, and let everything else go unanswered.";
    doubt_tier(finding, command.tier);
  }
}

}  // namespace

extern const Rule rule_bridge_catch_all{
    .id = "bridge/catch-all",
    .summary = "One handler is bound to every name at once.",
    .severity = Severity::note,
    .cwe = {749},
    .docs = R"md(## Why
A handler that is bound to every name decides for itself what exists. What it does not expect reaches it all the same, an allowlist has no names to list, and a page that has been taken over can try names until one does something.

## Example
```c main.c bad
#include "webui.h"

void any(webui_event_t* event) { (void)event; }

int main() {
  size_t window = webui_new_window();
  webui_bind(window, "", any);
  webui_show(window, "index.html");
  webui_wait();
  return 0;
}
```
```c main.c good
#include "webui.h"

void save(webui_event_t* event) { (void)event; }

int main() {
  size_t window = webui_new_window();
  webui_bind(window, "save", save);
  webui_show(window, "index.html");
  webui_wait();
  return 0;
}
```

## Instead
Bind each command by its name. Where all events are wanted for a log, keep the handler to that.

## Limits
A handler that dispatches on a name it gets as an argument is one command to this rule. Frameworks with a single channel for all messages leave no choice, and are not reported.
)md",
    .check = check,
};

}  // namespace bridgelint
