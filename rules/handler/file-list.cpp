#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{
    "list folders of its own choice",
    "Compare the resolved path with the folders that the page has to do with."};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"path-list"}, words, report);
}

}  // namespace

extern const Rule rule_handler_file_list{
    .id = "handler/file-list",
    .summary = "A page chooses the folder whose content the program lists.",
    .severity = Severity::note,
    .cwe = {22, 23, 548},
    .docs = R"md(## Why
Names of files tell a lot: who the user is, what is installed, what to ask for next. Together with a command that reads files it is the whole disk.

## Example
```cpp main.cpp bad
#include <filesystem>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("list", [](const std::string& request) {
    std::string names;
    const std::string folder = webview::detail::json_parse(request, "", 0);
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      names += entry.path().filename().string() + ";";
    }
    return names;
  });
  window.run();
}
```
```cpp main.cpp good
#include <filesystem>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("list", [](const std::string&) {
    std::string names;
    for (const auto& entry : std::filesystem::directory_iterator("notes")) {
      names += entry.path().filename().string() + ";";
    }
    return names;
  });
  window.run();
}
```

## Instead
List a folder that the program chose, or one that the user picked in a dialog of the program.

## Limits
The path of data is followed like that of `handler/command-injection`, with the same limits.
)md",
    .check = check,
};

}  // namespace bridgelint
