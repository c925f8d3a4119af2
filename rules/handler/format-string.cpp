#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{
    .consequence = "read and write the memory of the program",
    .advice = "Give a fixed format, and the text as an argument of `%s`.",
};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"format"}, words, report);
}

}  // namespace

extern const Rule rule_handler_format_string{
    .id = "handler/format-string",
    .summary = "Data of a page is used as the format of printf or one of its kind.",
    .severity = Severity::error,
    .cwe = {134},
    .docs = R"md(## Why
A format is a small program: `%x` and `%s` read arguments that nobody passed, from the stack and from wherever they point to, and `%n` writes. A page that chooses the format reads the memory of the program with it, or crashes it, or worse.

## Example
```cpp main.cpp bad
#include <cstdio>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("log", [](const std::string& request) {
    std::printf(request.c_str());
    return std::string("true");
  });
  window.run();
}
```
```cpp main.cpp good
#include <cstdio>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("log", [](const std::string& request) {
    std::printf("%s\n", request.c_str());
    return std::string("true");
  });
  window.run();
}
```

## Instead
Keep the format in the code. Where formats are translated or configured, check that the directives are those of the original.

## Limits
Formats of `std::format` and fmt are checked when the program is built or throw, and are no finding. Functions of the project that pass a format on are followed to the call that uses it; a `va_list` is not looked into.
)md",
    .check = check,
};

}  // namespace bridgelint
