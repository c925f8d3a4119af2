#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{"read files of its own choice",
                          "Resolve the path (std::filesystem::weakly_canonical), compare it with "
                          "the folder by whole components, and read that path."};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"path-read"}, words, report);
}

}  // namespace

extern const Rule rule_handler_file_read{
    .id = "handler/file-read",
    .summary = "A page chooses the file that the program reads.",
    .severity = Severity::warning,
    .cwe = {22, 23, 36},
    .docs = R"md(## Why
What a page may read, a script that got into the page may read: keys, browser profiles, the files of other programs. `..` and absolute paths lead out of the folder that the program puts in front; `folder / "/etc/passwd"` is `/etc/passwd`.

## Example
```cpp main.cpp bad
#include <fstream>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("load", [](const std::string& request) {
    std::ifstream file("notes/" + webview::detail::json_parse(request, "", 0));
    return std::string(std::istreambuf_iterator<char>(file), {});
  });
  window.run();
}
```
```cpp main.cpp good
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include "webview.h"

namespace fs = std::filesystem;

int main() {
  webview::webview window(false, nullptr);
  window.bind("load", [](const std::string& request) -> std::string {
    const fs::path folder = fs::canonical("notes");
    const fs::path path =
        fs::weakly_canonical(folder / webview::detail::json_parse(request, "", 0));
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    if (end != folder.end()) return "null";
    std::ifstream file(path);
    return std::string(std::istreambuf_iterator<char>(file), {});
  });
  window.run();
}
```

## Instead
Let the page name an entry of a list that the program made, or only a file name (`path.filename()`). Where it must be a path, make it canonical first and compare then, component by component: text that begins with `/srv/notes` also begins so in `/srv/notes-private`. A file that the user picked in a dialog of the program needs no check; keep the dialog's answer on the native side and give the page a handle to it.

## Limits
The path of data is followed like that of `handler/command-injection`, with the same limits. A check that the folder is reached only by names without links is not asked for. That a file exists, or how large it is, is not reported.
)md",
    .check = check,
};

}  // namespace bridgelint
