#include <fmt/format.h>

#include "check/rule.h"

namespace bridgelint {
namespace {

std::string message(const Text& name) {
  if (name.known == Known::prefix) {
    return fmt::format("a command is exposed under a computed name that starts with {}",
                       quoted(name.value));
  }
  return "a command is exposed under a name that could not be worked out";
}

// `request.starts_with("open:")`: the handler itself says which names there are, each with what it
// is given behind it.
bool is_asked_for(const ExposedCommand& command) {
  return command.name.known == Known::prefix && !command.closed.empty();
}

void check(const RuleContext& context, Reporter& report) {
  for (const ExposedCommand& command : context.model.facts().commands) {
    if (command.name.is_exact() || command.catch_all || is_asked_for(command)) continue;
    Finding& finding = report.report(command.name_at, message(command.name));
    finding.advice =
        "Expose each command under a literal or a constant, so that it can be reviewed "
        "and put on an allowlist.";
    if (!command.handler.empty()) finding.related.push_back({command.handler, "what it runs"});
    doubt_tier(finding, command.tier);
  }
}

}  // namespace

extern const Rule rule_bridge_dynamic_name{
    .id = "bridge/dynamic-name",
    .summary = "A native function is exposed under a name that the code computes.",
    .severity = Severity::note,
    .cwe = {749},
    .docs = R"md(## Why
The set of names is the border between the page and the program. Where a name comes from a file, a table or a loop, neither a reviewer nor a tool can say what the page can call, and whoever can write to that file decides it. The other rules must then hold back, since the computed name may be the one they miss.

## Example
```cpp main.cpp bad
#include <cstdlib>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  const std::string name = std::getenv("COMMAND_NAME");
  window.bind(name, [](const std::string&) { return std::string("{}"); });
  window.run();
}
```
```cpp main.cpp good
#include "webview.h"

constexpr const char* load_note = "load_note";

int main() {
  webview::webview window(false, nullptr);
  window.bind(load_note, [](const std::string&) { return std::string("{}"); });
  window.run();
}
```

## Instead
Bind each command by a literal or a constant. Where many are alike, bind one command and let its argument choose from a fixed list.

## Limits
Constants, `constexpr` values and plain concatenations of these are worked out; a name that passes through a container or another file is not. A handler that is bound to every name at once is not reported, nor is one that compares the beginning of what it gets with fixed texts.
)md",
    .check = check,
};

}  // namespace bridgelint
