#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{"delete files of its own choice",
                          "Resolve the path (std::filesystem::weakly_canonical), compare it with "
                          "the folder by whole components, and delete that path."};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"path-delete"}, words, report);
}

}  // namespace

extern const Rule rule_handler_file_delete{
    .id = "handler/file-delete",
    .summary = "A page chooses what the program deletes.",
    .severity = Severity::error,
    .cwe = {22, 23, 36},
    .docs = R"md(## Why
A deleted file is gone, and with `remove_all` the folder with all that is in it. An empty text from the page, put behind a folder's name, is that folder.

## Example
```cpp main.cpp bad
#include <filesystem>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("forget", [](const std::string& request) {
    std::filesystem::remove_all("cache/" + webview::detail::json_parse(request, "", 0));
    return std::string("true");
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
  window.bind("forget", [](const std::string& request) {
    const std::string name = webview::detail::json_parse(request, "", 0);
    if (name == "images" || name == "pages") std::filesystem::remove_all("cache/" + name);
    return std::string("true");
  });
  window.run();
}
```

## Instead
Delete what the program itself listed: look the page's name up among its own files, and delete the entry that was found.

## Limits
The path of data is followed like that of `handler/command-injection`, with the same limits.
)md",
    .check = check,
};

}  // namespace bridgelint
