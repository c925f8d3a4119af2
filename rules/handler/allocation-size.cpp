#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{
    .consequence = "make the program allocate any amount of memory",
    .advice = "Refuse numbers above a limit that real requests stay under.",
};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"allocation"}, words, report);
}

}  // namespace

extern const Rule rule_handler_allocation_size{
    .id = "handler/allocation-size",
    .summary = "A number that a page chose says how much memory is allocated.",
    .severity = Severity::warning,
    .cwe = {789, 770},
    .docs = R"md(## Why
A page that asks for a few gigabytes brings the program down, or the whole machine into swapping; on the stack a few megabytes do. A negative number becomes a huge one on its way into `size_t`.

## Example
```cpp main.cpp bad
#include <string>
#include <vector>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("make_buffer", [](const std::string& request) {
    std::vector<char> buffer(std::stoul(request));
    return std::to_string(buffer.size());
  });
  window.run();
}
```
```cpp main.cpp good
#include <string>
#include <vector>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("make_buffer", [](const std::string& request) {
    const unsigned long size = std::stoul(request);
    if (size > 1024 * 1024) return std::string("too large");
    std::vector<char> buffer(size);
    return std::to_string(buffer.size());
  });
  window.run();
}
```

## Instead
Compare the number with a limit first, and let it go no further when it is above. What is as large as the data that was sent needs no limit of its own.

## Limits
Any upper limit counts, however high. Numbers of at most 16 bits are small enough.
)md",
    .check = check,
};

}  // namespace bridgelint
