#include <fmt/format.h>

#include "base/value.h"
#include "check/rule.h"

namespace bridgelint {
namespace {

void relate_nearest(const BridgeModel& model, Finding& finding, const std::string& name) {
  std::vector<std::string> exposed;
  for (const ExposedCommand& command : model.facts().commands) {
    if (command.name.is_exact()) exposed.push_back(command.name.value);
  }
  const std::string nearest = nearest_name(name, exposed);
  if (nearest.empty()) return;
  finding.related.push_back({model.exact_handlers(nearest).front()->name_at,
                             fmt::format("did you mean {}?", quoted(nearest))});
  finding.advice = fmt::format("Call {}, or expose {}.", quoted(nearest), quoted(name));
}

void check(const RuleContext& context, Reporter& report) {
  const BridgeModel& model = context.model;
  // Where no command is exposed at all, the native side lives elsewhere: nothing can be said.
  if (model.facts().commands.empty()) return;
  for (const FrontendCall* call : model.unanswered_calls()) {
    const std::string& name = call->command.value;
    Finding& finding =
        report.report(call->name_at,
                      fmt::format("the page calls {}, which no native code exposes", quoted(name)));
    finding.advice = fmt::format("Expose {}, or take the call away.", quoted(name));
    relate_nearest(model, finding, name);
    if (call->style == CallStyle::bridge) continue;
    doubt(finding, "a script that is not part of this project may define it");
  }
}

}  // namespace

extern const Rule rule_allowlist_unknown_command{
    .id = "allowlist/unknown-command",
    .summary = "A page calls a native function that nothing exposes.",
    .severity = Severity::warning,
    .needs = Needs::native,
    .docs = R"md(## Why
The call fails when it is made, often in a branch that no test takes. Most such calls are a misspelt name or what remains of a function that was renamed or taken away. They also mislead a reviewer about what the page needs.

## Example
```cpp main.cpp bad
#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("save_note", [](const std::string&) { return std::string("true"); });
  window.navigate("file:///index.html");
  window.run();
}
```
```html index.html bad
<!doctype html>
<html>
  <head><title>Notes</title></head>
  <body>
    <button id="save">Save</button>
    <script>
      document.getElementById('save').onclick = () => window.save_notes('text');
    </script>
  </body>
</html>
```
```cpp main.cpp good
#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("save_note", [](const std::string&) { return std::string("true"); });
  window.navigate("file:///index.html");
  window.run();
}
```
```html index.html good
<!doctype html>
<html>
  <head><title>Notes</title></head>
  <body>
    <button id="save">Save</button>
    <script>
      document.getElementById('save').onclick = () => window.save_note('text');
    </script>
  </body>
</html>
```

## Instead
Correct the name, or remove the call together with the code around it.

## Limits
Nothing is reported where no command is found at all, or where one is exposed under a name that could not be worked out, since that may be the one. A call written `NAME(...)` without `window.` counts only when NAME is exposed. One that is made only where the function is there (`if (window.NAME)`, `window.NAME?.()`) does not count. A function that a script from outside the project adds to `window` cannot be told from a command.
)md",
    .check = check,
};

}  // namespace bridgelint
