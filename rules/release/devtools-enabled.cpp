#include <charconv>

#include "check/rule.h"

namespace bridgelint {
namespace {

// A switch that the program computes is one that somebody can turn off: it is no finding.
bool is_on(const Text& value) {
  if (!value.is_exact()) return false;
  if (value.value == "true") return true;
  const char* end = value.value.data() + value.value.size();
  long long number = 0;
  const auto read = std::from_chars(value.value.data(), end, number);
  return read.ec == std::errc{} && read.ptr == end && number != 0;
}

void check(const RuleContext& context, Reporter& report) {
  for (const Setting& setting : context.model.facts().settings) {
    if (setting.key != "devtools" || setting.debug_only || !is_on(setting.value)) continue;
    Finding& finding =
        report.report(setting.at, "the developer tools are on in every build of the program");
    finding.advice = "Switch them on in debug builds only, for example with `#ifdef NDEBUG`.";
  }
}

}  // namespace

extern const Rule rule_release_devtools_enabled{
    .id = "release/devtools-enabled",
    .summary = "The webview's developer tools are on in every build.",
    .severity = Severity::warning,
    .cwe = {489},
    .docs = R"md(## Why
With the developer tools, whoever sits at the machine, or talks a user into pasting a line, calls every exposed function with any argument, reads what the page holds, and changes what it does. In a release they also show users a menu that is not meant for them.

## Example
```cpp main.cpp bad
#include "webview.h"

int main() {
  webview::webview window(true, nullptr);
  window.run();
}
```
```cpp main.cpp good
#include "webview.h"

#ifdef NDEBUG
constexpr bool devtools = false;
#else
constexpr bool devtools = true;
#endif

int main() {
  webview::webview window(devtools, nullptr);
  window.run();
}
```

## Instead
Tie the switch to the build type, or to an option that only a developer sets.

## Limits
A value that is computed at run time is not reported. A build type is recognised by its usual macros (`NDEBUG`, `DEBUG`, `_DEBUG`).
)md",
    .check = check,
};

}  // namespace bridgelint
