#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{"write files of its own choice",
                          "Resolve the path (std::filesystem::weakly_canonical), compare it with "
                          "the folder by whole components, and write that path."};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"path-write"}, words, report);
}

}  // namespace

extern const Rule rule_handler_file_write{
    .id = "handler/file-write",
    .summary = "A page chooses the file that the program writes, creates or moves.",
    .severity = Severity::error,
    .cwe = {22, 23, 36},
    .docs = R"md(## Why
Who writes a file of their choice runs programs of their choice: a line in the shell's start file, an entry in the autostart folder, a library that a program loads. `..` and absolute paths lead out of the folder that the program puts in front.

## Example
```cpp main.cpp bad
#include <fstream>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("save", [](const std::string& request) {
    std::ofstream file("notes/" + webview::detail::json_parse(request, "", 0));
    file << webview::detail::json_parse(request, "", 1);
    return std::string("true");
  });
  window.run();
}
```
```cpp main.cpp good
#include <filesystem>
#include <fstream>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("save", [](const std::string& request) {
    const std::filesystem::path name = webview::detail::json_parse(request, "", 0);
    std::ofstream file(std::filesystem::path("notes") / name.filename());
    file << webview::detail::json_parse(request, "", 1);
    return std::string("true");
  });
  window.run();
}
```

## Instead
Take only a file name from the page (`path.filename()`), or make the path canonical and compare it with the folder by whole components, before it is used. Where the user chooses, show the dialog on the native side.

## Limits
The path of data is followed like that of `handler/command-injection`, with the same limits.
)md",
    .check = check,
};

}  // namespace bridgelint
