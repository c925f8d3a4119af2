#include <fmt/format.h>

#include <map>
#include <string>
#include <vector>

#include "check/rule.h"

namespace bridgelint {
namespace {

bool is_checked(const BridgeModel& model, const ExposedCommand& command) {
  return !model.origin_checks(command).empty();
}

// A handler that dispatches to many commands is one omission, not many.
std::string subject(const std::vector<const ExposedCommand*>& commands) {
  const ExposedCommand& first = *commands.front();
  const std::string name = first.name.is_exact() ? quoted(first.name.value) : "a command";
  if (commands.size() == 1) return name;
  return fmt::format("{} and {} more", name, commands.size() - 1);
}

void check(const RuleContext& context, Reporter& report) {
  std::map<std::string, std::vector<const ExposedCommand*>> unchecked;
  for (const ExposedCommand& command : context.model.facts().commands) {
    if (!command.origin_known || command.handler_id.empty()) continue;
    if (is_checked(context.model, command)) continue;
    unchecked[command.handler_id].push_back(&command);
  }
  for (const auto& [handler, commands] : unchecked) {
    const ExposedCommand& first = *commands.front();
    Finding& finding = report.report(
        first.at, fmt::format("the handler of {} never asks which page or frame is calling, "
                              "though the framework tells it",
                              subject(commands)));
    finding.related.push_back({first.handler, "the handler"});
    finding.advice =
        "Compare the caller's origin with the fixed ones the program ships, before anything else.";
    doubt_tier(finding, first.tier);
  }
}

}  // namespace

extern const Rule rule_bridge_missing_origin_check{
    .id = "bridge/missing-origin-check",
    .summary = "A handler does not look at who calls, though the framework would tell it.",
    .severity = Severity::warning,
    .confidence = Confidence::medium,
    .cwe = {346, 1385},
    .needs = Needs::native,
    .docs = R"md(## Why
What a program exposes, it exposes to whatever page is in the window, and often to every frame in that page: an advertisement, a page somebody was led to by a link, a sign-in page of another company. Some frameworks hand the caller's address to the handler. A handler that does not look at it serves all of them alike.

## Example
```cpp main.cpp bad
#include <windows.h>
#include <wrl.h>

#include "WebView2.h"

void open_file(const wchar_t* path);

void listen(ICoreWebView2* view) {
  EventRegistrationToken token;
  view->add_WebMessageReceived(
      Microsoft::WRL::Callback<ICoreWebView2WebMessageReceivedEventHandler>(
          [](ICoreWebView2*, ICoreWebView2WebMessageReceivedEventArgs* args) -> HRESULT {
            LPWSTR message = nullptr;
            args->TryGetWebMessageAsString(&message);
            open_file(message);
            return S_OK;
          })
          .Get(),
      &token);
}
```
```cpp main.cpp good
#include <windows.h>
#include <wrl.h>

#include <string_view>

#include "WebView2.h"

void open_file(const wchar_t* path);

void listen(ICoreWebView2* view) {
  EventRegistrationToken token;
  view->add_WebMessageReceived(
      Microsoft::WRL::Callback<ICoreWebView2WebMessageReceivedEventHandler>(
          [](ICoreWebView2*, ICoreWebView2WebMessageReceivedEventArgs* args) -> HRESULT {
            LPWSTR source = nullptr;
            args->get_Source(&source);
            if (std::wstring_view(source) != L"https://app.example/index.html") return S_OK;
            LPWSTR message = nullptr;
            args->TryGetWebMessageAsString(&message);
            open_file(message);
            return S_OK;
          })
          .Get(),
      &token);
}
```

## Instead
Read the caller's address first, compare its origin with the ones the program ships, and return when it is another one. Where the framework tells whether the frame is the main one, ask for that too.

## Limits
A check counts when it stands in the handler or in a function that the call's data gets into. One that a dispatcher makes before it calls the handler is not seen. Frameworks that tell a handler nothing about its caller are the subject of `bridge/remote-navigation`. A check that is there, but does not hold an attacker off, is that of `bridge/weak-origin-check`.
)md",
    .check = check,
};

}  // namespace bridgelint
