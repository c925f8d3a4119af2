#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{
    .consequence = "choose how often the loop runs",
    .advice = "Limit the number before the loop.",
};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"loop"}, words, report);
}

}  // namespace

extern const Rule rule_handler_unbounded_loop{
    .id = "handler/unbounded-loop",
    .summary = "A number that a page chose says how often a loop runs.",
    .severity = Severity::note,
    .cwe = {606},
    .docs = R"md(## Why
A page can keep the program busy, and what the loop fills or sends grows with it.

## Example
```cpp main.cpp bad
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("repeat", [](const std::string& request) {
    const int count = std::stoi(request);
    std::string line;
    for (int i = 0; i < count; ++i) line += '=';
    return line;
  });
  window.run();
}
```
```cpp main.cpp good
#include <algorithm>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("repeat", [](const std::string& request) {
    const int count = std::min(std::stoi(request), 200);
    std::string line;
    for (int i = 0; i < count; ++i) line += '=';
    return line;
  });
  window.run();
}
```

## Instead
Compare the number with a limit that real requests stay under.

## Limits
Loops that compare a counter with the number are found; a loop that counts the number itself down to zero is not. A loop over the data that was sent is as long as the data, and no finding.
)md",
    .check = check,
};

}  // namespace bridgelint
