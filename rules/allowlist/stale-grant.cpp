#include <fmt/format.h>

#include "base/value.h"
#include "check/rule.h"

namespace bridgelint {
namespace {

void relate_nearest(const BridgeModel& model, Finding& finding, const std::string& name) {
  std::vector<std::string> unlisted;
  for (const ExposedCommand& command : model.facts().commands) {
    if (!command.name.is_exact() || !model.grants(command.name.value).empty()) continue;
    unlisted.push_back(command.name.value);
  }
  const std::string nearest = nearest_name(name, unlisted);
  if (nearest.empty()) return;
  finding.related.push_back({model.exact_handlers(nearest).front()->name_at,
                             fmt::format("did you mean {}?", quoted(nearest))});
}

void check(const RuleContext& context, Reporter& report) {
  const BridgeModel& model = context.model;
  // Where no command is exposed at all, the native side lives elsewhere: nothing can be said.
  if (model.facts().commands.empty()) return;
  for (const Grant& grant : model.facts().grants) {
    if (!model.handlers(grant.command).empty()) continue;
    Finding& finding = report.report(
        grant.at,
        fmt::format("the allowlist names {}, which no native code exposes", quoted(grant.command)));
    finding.advice = fmt::format("Remove {} from the allowlist.", quoted(grant.command));
    relate_nearest(model, finding, grant.command);
  }
}

}  // namespace

extern const Rule rule_allowlist_stale_grant{
    .id = "allowlist/stale-grant",
    .summary = "The allowlist names a command that no native code exposes.",
    .severity = Severity::warning,
    .needs = Needs::native,
    .docs = R"md(## Why
A permission that outlives its command waits for the next one of that name: whoever exposes it again, perhaps with a wider meaning, is allowed at once and without a review. A list with dead entries is also one that nobody reads closely.

## Example
```cpp main.cpp bad
#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("load_note", [](const std::string&) { return std::string("{}"); });
  window.run();
}
```
```toml bridgelint.toml bad
version = 1

[allowlist]
commands = ["load_note", "print_note"]
```
```cpp main.cpp good
#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("load_note", [](const std::string&) { return std::string("{}"); });
  window.run();
}
```
```toml bridgelint.toml good
version = 1

[allowlist]
commands = ["load_note"]
```

## Instead
Remove the entry in the change that removes the command.

## Limits
Silent where no command is found at all, or where one is exposed under a name that could not be worked out and may be the one meant.
)md",
    .check = check,
};

}  // namespace bridgelint
