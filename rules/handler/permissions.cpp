#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{
    "decide who may read, write or run a file",
    "Change the permissions of files that the program chose, to values it chose."};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"permission"}, words, report);
}

}  // namespace

extern const Rule rule_handler_permissions{
    .id = "handler/permissions",
    .summary = "A page chooses a file whose permissions change, or the permissions.",
    .severity = Severity::warning,
    .cwe = {732},
    .docs = R"md(## Why
Permissions decide what other users and programs may do with a file. A file made executable or readable for all is the missing step in many attacks.

## Example
```cpp main.cpp bad
#include <string>
#include <sys/stat.h>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("share", [](const std::string& request) {
    chmod(webview::detail::json_parse(request, "", 0).c_str(), 0644);
    return std::string("true");
  });
  window.run();
}
```
```cpp main.cpp good
#include <string>
#include <sys/stat.h>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("share", [](const std::string&) {
    chmod("export/notes.html", 0644);
    return std::string("true");
  });
  window.run();
}
```

## Instead
Create files with the permissions they need, by a mode written in the code, in a folder of the program.

## Limits
The path of data is followed like that of `handler/command-injection`, with the same limits.
)md",
    .check = check,
};

}  // namespace bridgelint
