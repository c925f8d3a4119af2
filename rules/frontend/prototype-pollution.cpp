#include <fmt/format.h>

#include "check/rule.h"
#include "rules/frontend/with_bridge.h"

namespace bridgelint {
namespace {

void check(const RuleContext& context, Reporter& report) {
  if (!has_bridge(context.model.facts())) return;
  for (const DomWrite& write : context.model.facts().writes) {
    if (write.kind != "prototype") continue;
    std::string source = write.source;
    if (!write.command.empty()) source += fmt::format(" ({})", quoted(write.command));
    Finding& finding = report.report(
        write.at, fmt::format("{} chooses both names in {}: `__proto__` reaches the prototype of "
                              "every object, those that bridge calls take included",
                              source, quoted(write.sink)));
    finding.path = write.steps;
    finding.advice =
        "Use a `Map`, or an object made by `Object.create(null)`, or refuse `__proto__`, "
        "`constructor` and `prototype` as names.";
    if (write.command.empty()) continue;
    // What the native side answers is seldom written by somebody else.
    finding.severity = Severity::note;
    for (const ExposedCommand* command : context.model.exact_handlers(write.command)) {
      finding.related.push_back({command->name_at, "the command that replies"});
    }
  }
}

}  // namespace

extern const Rule rule_frontend_prototype_pollution{
    .id = "frontend/prototype-pollution",
    .summary = "Data chooses a member of the prototype that all objects share.",
    .severity = Severity::warning,
    .cwe = {1321},
    .docs = R"md(## Why
`target[a][b] = value` with `a` being `__proto__` writes to the prototype of every object of the page. From then on, an option that nobody set is set everywhere: `invoke("run", { path })` also sends `shell: true`, because the option's default is looked up in an object that has it by inheritance. Merging or setting by path what a message or a file says is how it happens.

## Example
```js app.js bad
const settings = {};

window.addEventListener('message', (event) => {
  if (event.origin !== 'https://app.example') return;
  const { group, name, value } = event.data;
  settings[group][name] = value;
  window.__TAURI__.core.invoke('save', { settings });
});
```
```js app.js good
const settings = { view: new Map(), sound: new Map() };

window.addEventListener('message', (event) => {
  if (event.origin !== 'https://app.example') return;
  const { group, name, value } = event.data;
  if (!Object.hasOwn(settings, group)) return;
  settings[group].set(name, value);
  window.__TAURI__.core.invoke('save', { settings });
});
```

## Instead
A `Map` has no prototype to reach; `Object.create(null)` makes an object without one. In a merge, skip `__proto__`, `constructor` and `prototype`.

## Limits
Only in an app with a bridge, and only where both names are seen to come from outside. What the page stored itself, in `localStorage` say, does not count. A function that speaks of `__proto__`, `prototype` or `hasOwn` is taken to hold it off. Merge functions of libraries are not reported: their present versions do.
)md",
    .check = check,
};

}  // namespace bridgelint
