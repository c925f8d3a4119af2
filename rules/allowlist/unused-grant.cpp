#include <fmt/format.h>
#include <algorithm>

#include "check/rule.h"

namespace bridgelint {
namespace {

// A call whose name is computed may be of any command that fits what is known of the name.
bool may_be_called(const BridgeModel& model, const std::string& name) {
  return std::ranges::any_of(model.facts().calls, [&](const FrontendCall& call) {
    return !call.command.is_exact() && call.style != CallStyle::bare && call.command.may_be(name);
  });
}

bool is_used(const BridgeModel& model, const std::string& name) {
  return !model.callers(name).empty() || !model.triggers(name).empty() ||
         may_be_called(model, name);
}

// Where no command is called at all, the pages live elsewhere (a built bundle, a server), and
// nothing can be said.
bool pages_tell(const BridgeModel& model) {
  return std::ranges::any_of(model.facts().commands, [&](const ExposedCommand& command) {
    return command.name.is_exact() && is_used(model, command.name.value);
  });
}

void check(const RuleContext& context, Reporter& report) {
  const BridgeModel& model = context.model;
  if (!pages_tell(model)) return;
  for (const Grant& grant : model.facts().grants) {
    const auto handlers = model.exact_handlers(grant.command);
    if (handlers.empty() || is_used(model, grant.command)) continue;
    Finding& finding = report.report(
        grant.at,
        fmt::format("no page calls {}, which is exposed and allowed", quoted(grant.command)));
    finding.advice =
        fmt::format("Stop exposing {} and remove it from the allowlist.", quoted(grant.command));
    for (const ExposedCommand* handler : handlers) {
      finding.related.push_back({handler->at, "it is exposed here"});
    }
  }
}

}  // namespace

extern const Rule rule_allowlist_unused_grant{
    .id = "allowlist/unused-grant",
    .summary = "A command is exposed and allowed although no page calls it.",
    .severity = Severity::warning,
    .cwe = {1125},
    .needs = Needs::page,
    .docs = R"md(## Why
What no page calls, only an intruder's script will. Each such command is attack surface without a use, and it is the easiest surface to give up.

## Example
```cpp main.cpp bad
#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("load_note", [](const std::string&) { return std::string("{}"); });
  window.bind("backup_notes", [](const std::string&) { return std::string("1"); });
  window.run();
}
```
```js app.js bad
window.load_note('today').then((note) => console.log(note));
```
```toml bridgelint.toml bad
version = 1

[allowlist]
commands = ["load_note", "backup_notes"]
```
```cpp main.cpp good
#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("load_note", [](const std::string&) { return std::string("{}"); });
  window.run();
}
```
```js app.js good
window.load_note('today').then((note) => console.log(note));
```
```toml bridgelint.toml good
version = 1

[allowlist]
commands = ["load_note"]
```

## Instead
Remove the registration and the entry. What is there for tests or for debugging belongs into a build of its own.

## Limits
A call whose name is computed counts as a use of every command that it may mean. Silent when no command is called at all, since the pages then are not part of the project. Pages on a server and scripts that are written at run time are not seen.
)md",
    .check = check,
};

}  // namespace bridgelint
