#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{
    .consequence = "reach memory beside the object",
    .advice = "Check the index from both sides (`index >= 0 && index < size`) or use `at`.",
};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"index", "array-index"}, words, report);
}

}  // namespace

extern const Rule rule_handler_out_of_bounds{
    .id = "handler/out-of-bounds",
    .summary = "A number that a page chose is used as an index without a check.",
    .severity = Severity::error,
    .cwe = {125, 787, 129},
    .docs = R"md(## Why
`operator[]` of vectors, strings, spans and arrays checks nothing. With a number of its own choice a page reads or writes memory beside the object: it learns what it should not, and can change what the program does. A negative number counts, too: `index < size` alone lets it pass where the comparison is one of signed numbers.

## Example
```cpp main.cpp bad
#include <string>
#include <vector>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("tab", [](const std::string& request) {
    static const std::vector<std::string> tabs{"home", "settings"};
    const int index = std::stoi(request);
    return tabs[index];
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
  window.bind("tab", [](const std::string& request) {
    static const std::vector<std::string> tabs{"home", "settings"};
    const int index = std::stoi(request);
    if (index < 0 || index >= static_cast<int>(tabs.size())) return std::string();
    return tabs[index];
  });
  window.run();
}
```

## Instead
Check both bounds where the number arrives, take it as an unsigned number and check the upper one, or use `at`, which throws. A map from names to values needs no index.

## Limits
The check may be any comparison with a constant, with a size, or with another value of the program; that the size is the one of this very container is not checked. A pointer counts where the same function sets it to a place of fixed size. An object that was made as large as the same data says is taken to be large enough.
)md",
    .check = check,
};

}  // namespace bridgelint
