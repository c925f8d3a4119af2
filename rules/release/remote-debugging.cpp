#include <algorithm>
#include <string_view>

#include "check/rule.h"

namespace bridgelint {
namespace {

bool opens_port(const Setting& setting) {
  if (setting.key == "browser-arguments") {
    return setting.value.known != Known::unknown &&
           setting.value.value.find("--remote-debugging-") != std::string::npos;
  }
  if (setting.key != "remote-debugging" && setting.key != "remote-debugging-port") return false;
  constexpr std::string_view off[] = {"false", "0", ""};
  return setting.value.is_exact() && std::ranges::find(off, setting.value.value) == std::end(off);
}

void check(const RuleContext& context, Reporter& report) {
  for (const Setting& setting : context.model.facts().settings) {
    if (setting.debug_only || !opens_port(setting)) continue;
    Finding& finding = report.report(
        setting.at, "the browser takes commands of a debugger in every build of the program");
    finding.advice = "Open it in debug builds only, or when a developer asks for it.";
  }
}

}  // namespace

extern const Rule rule_release_remote_debugging{
    .id = "release/remote-debugging",
    .summary = "The webview can be remote-controlled in every build.",
    .severity = Severity::error,
    .cwe = {489, 668},
    .docs = R"md(## Why
The debugging port of a browser knows no password. Every program on the machine that connects to it reads what the page holds, runs script in it, and so calls every native function with arguments of its choice.

## Example
```c main.c bad
#include "webui.h"

int main() {
  size_t window = webui_new_window();
  webui_set_custom_parameters(window, "--remote-debugging-port=9222");
  webui_show(window, "index.html");
  webui_wait();
  return 0;
}
```
```c main.c good
#include "webui.h"

int main() {
  size_t window = webui_new_window();
#ifndef NDEBUG
  webui_set_custom_parameters(window, "--remote-debugging-port=9222");
#endif
  webui_show(window, "index.html");
  webui_wait();
  return 0;
}
```

## Instead
Open the port in debug builds only, or when a developer asks for it by an environment variable that no installer sets.

## Limits
Switches that depend on the build type are not reported, nor are values that are worked out at run time.
)md",
    .check = check,
};

}  // namespace bridgelint
