#include <fmt/format.h>

#include "base/value.h"
#include "check/rule.h"

namespace bridgelint {
namespace {

constexpr size_t most_callers = 3;

// A grant for nothing whose name is near is most likely meant for this command.
void relate_misspelt_grant(const BridgeModel& model, const std::string& name, Finding& finding) {
  std::vector<std::string> idle;
  for (const Grant& grant : model.facts().grants) {
    if (model.handlers(grant.command).empty()) idle.push_back(grant.command);
  }
  const std::string nearest = nearest_name(name, idle);
  if (nearest.empty()) return;
  finding.related.push_back({model.grants(nearest).front()->at,
                             fmt::format("{} is allowed, but not exposed", quoted(nearest))});
}

void relate(const BridgeModel& model, const ExposedCommand& command, Finding& finding) {
  const auto callers = model.callers(command.name.value);
  for (size_t i = 0; i < callers.size() && i < most_callers; ++i) {
    finding.related.push_back({callers[i]->at, "a page calls it here"});
  }
  if (!command.handler.empty()) finding.related.push_back({command.handler, "what it runs"});
  relate_misspelt_grant(model, command.name.value, finding);
}

void check(const RuleContext& context, Reporter& report) {
  const BridgeModel& model = context.model;
  if (!model.has_allowlist()) return;
  for (const ExposedCommand& command : model.facts().commands) {
    if (!command.name.is_exact() || command.catch_all) continue;
    const std::string& name = command.name.value;
    if (!model.grants(name).empty()) continue;
    Finding& finding = report.report(
        command.name_at,
        fmt::format("a page can call {}, which the allowlist does not name", quoted(name)));
    finding.advice = fmt::format(
        "Stop exposing {}, or add it to `commands` of [allowlist] after a "
        "review of what it does.",
        quoted(name));
    relate(model, command, finding);
    doubt_tier(finding, command.tier);
  }
}

}  // namespace

extern const Rule rule_allowlist_unlisted_command{
    .id = "allowlist/unlisted-command",
    .summary = "A native function is exposed to pages but is not on the allowlist.",
    .severity = Severity::error,
    .cwe = {749},
    .docs = R"md(## Why
Whatever is exposed to a page can be called by every script that gets into it: a dependency, an advertisement, an injected line. The allowlist is the list of functions that somebody has looked at with this in mind. A function that is exposed but not listed has slipped past that look.

## Example
```cpp main.cpp bad
#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("load_note", [](const std::string&) { return std::string("{}"); });
  window.bind("dump_state", [](const std::string&) { return std::string("{}"); });
  window.run();
}
```
```toml bridgelint.toml bad
version = 1

[allowlist]
commands = ["load_note"]
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
Take away what no page needs, debugging helpers above all. Review the rest as code that strangers call, then list it.

## Limits
Without `[allowlist]` in bridgelint.toml the rule is silent. Names that are computed are left to `bridge/dynamic-name`; a handler that is bound to every name at once has no name to list.
)md",
    .check = check,
};

}  // namespace bridgelint
