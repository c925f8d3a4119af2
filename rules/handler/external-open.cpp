#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{
    "have the desktop open addresses, files and programs of its own choice",
    "Open only addresses that begin with `https://`, after a look at the host where that matters."};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"url-open"}, words, report);
}

}  // namespace

extern const Rule rule_handler_external_open{
    .id = "handler/external-open",
    .summary = "A page chooses what the desktop opens.",
    .severity = Severity::warning,
    .cwe = {601, 939},
    .docs = R"md(## Why
The desktop opens more than web pages: a `file:` address or a path may start a program or a script, other schemes start whatever is registered for them, with arguments from the address.

## Example
```cpp main.cpp bad
#include <string>

#include "webview.h"

extern "C" int gtk_show_uri_on_window(void*, const char*, unsigned, void**);

int main() {
  webview::webview window(false, nullptr);
  window.bind("open_link", [](const std::string& request) {
    gtk_show_uri_on_window(nullptr, webview::detail::json_parse(request, "", 0).c_str(), 0, nullptr);
    return std::string("true");
  });
  window.run();
}
```
```cpp main.cpp good
#include <string>

#include "webview.h"

extern "C" int gtk_show_uri_on_window(void*, const char*, unsigned, void**);

int main() {
  webview::webview window(false, nullptr);
  window.bind("open_link", [](const std::string& request) {
    const std::string url = webview::detail::json_parse(request, "", 0);
    if (url.rfind("https://", 0) != 0) return std::string("false");
    gtk_show_uri_on_window(nullptr, url.c_str(), 0, nullptr);
    return std::string("true");
  });
  window.run();
}
```

## Instead
Refuse everything whose scheme is not `https` (or `mailto`), compared as a whole and at the beginning.

## Limits
The path of data is followed like that of `handler/command-injection`, with the same limits. That the address begins with a web scheme is enough for this rule; which host it names is not asked.
)md",
    .check = check,
};

}  // namespace bridgelint
