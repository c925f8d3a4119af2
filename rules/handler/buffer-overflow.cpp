#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{
    .consequence = "write or read past the end of a buffer",
    .advice =
        "Compare the length with the size of the place before the copy, or copy into a container "
        "that grows.",
};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"buffer"}, words, report);
}

}  // namespace

extern const Rule rule_handler_buffer_overflow{
    .id = "handler/buffer-overflow",
    .summary = "Data of a page is copied to a place that may be too small for it.",
    .severity = Severity::error,
    .cwe = {120, 121, 122, 787},
    .docs = R"md(## Why
`strcpy`, `sprintf` and `memcpy` do not know how large the place is that they write to. If a page chooses the text or the length, it chooses what lies behind the buffer as well: other variables, the return address, the bookkeeping of the heap.

## Example
```cpp main.cpp bad
#include <cstring>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("rename", [](const std::string& request) {
    char name[64];
    std::strcpy(name, request.c_str());
    return std::string(name);
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
  window.bind("rename", [](const std::string& request) {
    char name[64];
    std::snprintf(name, sizeof(name), "%s", request.c_str());
    return std::string(name);
  });
  window.run();
}
```

## Instead
Use `std::string` and `std::vector`. Where a C buffer is needed, compare the length with `sizeof` of the buffer first and leave room for the zero at the end, or use a function that takes the size of the place (`snprintf`, `strlcpy`).

## Limits
A text that is copied counts where the place is an array of fixed size, or was allocated with one, in the same function; a pointer that was passed in is not known to be small. A length counts wherever nothing held it below some limit.
)md",
    .check = check,
};

}  // namespace bridgelint
