#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{"write lines of its own into the log",
                          "Escape line breaks, or log the data as a JSON string."};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"log"}, words, report);
}

}  // namespace

extern const Rule rule_handler_log_forging{
    .id = "handler/log-forging",
    .summary = "Data of a page is written to a log as it is.",
    .severity = Severity::note,
    .cwe = {117},
    .docs = R"md(## Why
A line break in the text begins a new line of the log, with a time and level of the page's making; who reads the log, or a program that does, takes it for the program's own.

## Example
```cpp main.cpp bad
#include <string>
#include <syslog.h>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("note", [](const std::string& request) {
    syslog(LOG_INFO, "page says %s", webview::detail::json_parse(request, "", 0).c_str());
    return std::string("true");
  });
  window.run();
}
```
```cpp main.cpp good
#include <string>
#include <syslog.h>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("note", [](const std::string& request) {
    syslog(LOG_INFO, "page says %d", std::stoi(webview::detail::json_parse(request, "", 0)));
    return std::string("true");
  });
  window.run();
}
```

## Instead
Encode what comes from the page (a JSON string, percent encoding), or use a logger that escapes control characters.

## Limits
The path of data is followed like that of `handler/command-injection`, with the same limits. Output to `std::cout` and `std::cerr` is not a log in this sense.
)md",
    .check = check,
};

}  // namespace bridgelint
