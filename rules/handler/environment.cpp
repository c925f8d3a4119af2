#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{"change settings that the system and other programs obey",
                          "Take the name from a fixed list."};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"environment", "registry"}, words, report);
}

}  // namespace

extern const Rule rule_handler_environment{
    .id = "handler/environment",
    .summary = "A page sets the environment, the registry or the working folder.",
    .severity = Severity::warning,
    .cwe = {15},
    .docs = R"md(## Why
Programs that are started later take orders from the environment (`LD_PRELOAD`, `PATH`, `GIT_SSH_COMMAND`); the registry decides what runs at the next start; the working folder says what relative paths mean.

## Example
```cpp main.cpp bad
#include <cstdlib>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("configure", [](const std::string& request) {
    setenv(webview::detail::json_parse(request, "", 0).c_str(),
           webview::detail::json_parse(request, "", 1).c_str(), 1);
    return std::string("true");
  });
  window.run();
}
```
```cpp main.cpp good
#include <cstdlib>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("configure", [](const std::string& request) {
    const std::string language = webview::detail::json_parse(request, "", 0);
    if (language == "de" || language == "en") setenv("LANGUAGE", language.c_str(), 1);
    return std::string("true");
  });
  window.run();
}
```

## Instead
Keep settings of the page in a file of the program. Where the environment is needed, write the name as a literal, or put a prefix of the program's own in front.

## Limits
The path of data is followed like that of `handler/command-injection`, with the same limits. Only the name counts; a value for a fixed name is not reported.
)md",
    .check = check,
};

}  // namespace bridgelint
