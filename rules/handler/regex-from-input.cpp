#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{
    "keep the program busy, or crash it, with a pattern of its own",
    "Search for plain text, or quote the text before it becomes part of a pattern."};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"regex"}, words, report);
}

}  // namespace

extern const Rule rule_handler_regex_from_input{
    .id = "handler/regex-from-input",
    .summary = "A page writes the regular expression that the program runs.",
    .severity = Severity::note,
    .cwe = {1333, 400},
    .docs = R"md(## Why
Backtracking engines take exponential time for some patterns, and `std::regex` recurses until the stack is full. The window freezes, or the program ends.

## Example
```cpp main.cpp bad
#include <regex>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("search", [](const std::string& request) {
    const std::regex pattern(webview::detail::json_parse(request, "", 0));
    return std::string(std::regex_search("notes", pattern) ? "true" : "false");
  });
  window.run();
}
```
```cpp main.cpp good
#include <regex>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("search", [](const std::string& request) {
    const std::string word = webview::detail::json_parse(request, "", 0);
    return std::string(std::string("notes").find(word) != std::string::npos ? "true" : "false");
  });
  window.run();
}
```

## Instead
Use a plain search where no pattern is needed, quote the text (`QRegularExpression::escape`), or take an engine that runs in linear time (RE2).

## Limits
The path of data is followed like that of `handler/command-injection`, with the same limits. RE2 is not reported.
)md",
    .check = check,
};

}  // namespace bridgelint
