#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{"call functions that were never meant for it",
                          "Map names to functions in a table of your own."};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"reflection"}, words, report);
}

}  // namespace

extern const Rule rule_handler_dynamic_dispatch{
    .id = "handler/dynamic-dispatch",
    .summary = "A page names the function, method or class that the program uses.",
    .severity = Severity::warning,
    .cwe = {470},
    .docs = R"md(## Why
A name that is looked up among all symbols, slots or classes reaches far more than the few that were meant: `system`, `deleteLater`, a class with an effect in its constructor.

## Example
```cpp main.cpp bad
#include <dlfcn.h>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) {
    const std::string name = webview::detail::json_parse(request, "", 0);
    auto* action = reinterpret_cast<void (*)()>(dlsym(RTLD_DEFAULT, name.c_str()));
    if (action != nullptr) action();
    return std::string("true");
  });
  window.run();
}
```
```cpp main.cpp good
#include <string>

#include "webview.h"

void refresh() {}

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) {
    const std::string name = webview::detail::json_parse(request, "", 0);
    if (name == "refresh") refresh();
    return std::string("true");
  });
  window.run();
}
```

## Instead
Write a table of the names that a page may use and the functions they mean. Where symbols must be looked up, put a prefix in front (`"page_" + name`) that no other symbol has.

## Limits
The path of data is followed like that of `handler/command-injection`, with the same limits.
)md",
    .check = check,
};

}  // namespace bridgelint
