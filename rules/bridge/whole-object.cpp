#include <fmt/format.h>

#include "check/rule.h"

namespace bridgelint {
namespace {

void check(const RuleContext& context, Reporter& report) {
  for (const ExposedCommand& command : context.model.facts().commands) {
    if (command.object.empty() || !command.catch_all) continue;
    Finding& finding = report.report(
        command.at,
        fmt::format("all members of the object {} are given to every page in the window",
                    quoted(command.object)));
    finding.advice =
        "Give pages a message channel with a fixed list of commands, or limit the object to the "
        "origins that need it.";
    doubt_tier(finding, command.tier);
  }
}

}  // namespace

extern const Rule rule_bridge_whole_object{
    .id = "bridge/whole-object",
    .summary = "A native object is exposed whole.",
    .severity = Severity::note,
    .cwe = {749},
    .docs = R"md(## Why
An object that is handed over whole gives pages every method it has, today and after the next change of its interface. Nothing at the place where it is exposed says what these are, no allowlist can tell them apart, and the object is not told which page calls.

## Example
```cpp main.cpp bad
#include <windows.h>

#include "WebView2.h"

void expose(ICoreWebView2* view, VARIANT* object) {
  view->AddHostObjectToScript(L"files", object);
}
```
```cpp main.cpp good
#include <windows.h>

#include "WebView2.h"

void expose(ICoreWebView2Frame* frame, VARIANT* object) {
  LPCWSTR origins[] = {L"https://app.example"};
  frame->AddHostObjectToScriptWithOrigins(L"files", object, 1, origins);
}
```

## Instead
Expose named functions one by one, or a message channel whose handler switches over a fixed list. Where it must be an object, use the variant that takes the origins which may use it.

## Limits
Which methods the object has is not worked out.
)md",
    .check = check,
};

}  // namespace bridgelint
