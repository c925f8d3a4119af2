#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{"run code of its own in the program",
                          "Load from a fixed list, or from one folder by file name alone."};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"library"}, words, report);
}

}  // namespace

extern const Rule rule_handler_library_load{
    .id = "handler/library-load",
    .summary = "A page chooses the library or plugin that the program loads.",
    .severity = Severity::error,
    .cwe = {114, 427},
    .docs = R"md(## Why
A library runs code as soon as it is loaded. A name without a folder is searched for in places that others may write to, and on Windows a path may lie on another machine.

## Example
```cpp main.cpp bad
#include <dlfcn.h>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("plugin", [](const std::string& request) {
    const std::string file = webview::detail::json_parse(request, "", 0);
    return std::string(dlopen(file.c_str(), RTLD_NOW) != nullptr ? "true" : "false");
  });
  window.run();
}
```
```cpp main.cpp good
#include <dlfcn.h>
#include <map>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("plugin", [](const std::string& request) {
    static const std::map<std::string, std::string> known{{"png", "/usr/lib/app/png.so"},
                                                          {"svg", "/usr/lib/app/svg.so"}};
    const auto found = known.find(webview::detail::json_parse(request, "", 0));
    if (found == known.end()) return std::string("false");
    return std::string(dlopen(found->second.c_str(), RTLD_NOW) != nullptr ? "true" : "false");
  });
  window.run();
}
```

## Instead
Look the page's name up in a table of the libraries that belong to the program, and load the table's path, which is absolute.

## Limits
The path of data is followed like that of `handler/command-injection`, with the same limits.
)md",
    .check = check,
};

}  // namespace bridgelint
