#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{
    .consequence = "make the calculation of a size wrap around",
    .advice =
        "Limit the number before it is multiplied or added to, or calculate in a wider type and "
        "check the result.",
};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"size-overflow"}, words, report);
}

}  // namespace

extern const Rule rule_handler_size_overflow{
    .id = "handler/size-overflow",
    .summary =
        "A size is calculated from a number that a page chose, in a type that it may not fit.",
    .severity = Severity::warning,
    .cwe = {190, 191, 680},
    .docs = R"md(## Why
`count * 16` of a 32-bit count is small again when the count is large enough. What is allocated then is far less than what the program goes on to write into it.

## Example
```cpp main.cpp bad
#include <cstdint>
#include <cstdlib>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("points", [](const std::string& request) {
    const auto count = static_cast<std::uint32_t>(std::stoul(request));
    void* points = std::malloc(count * 16U);
    std::free(points);
    return std::string("true");
  });
  window.run();
}
```
```cpp main.cpp good
#include <cstdint>
#include <cstdlib>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("points", [](const std::string& request) {
    const auto count = static_cast<std::uint32_t>(std::stoul(request));
    if (count > 4096) return std::string("too many");
    void* points = std::malloc(count * 16U);
    std::free(points);
    return std::string("true");
  });
  window.run();
}
```

## Instead
Refuse large numbers before the calculation. `calloc` and containers check their own multiplication.

## Limits
Additions and multiplications count whose type is as wide as the number and whose result becomes the size of an allocation or of a copy. Calculations whose result goes elsewhere are not looked at.
)md",
    .check = check,
};

}  // namespace bridgelint
