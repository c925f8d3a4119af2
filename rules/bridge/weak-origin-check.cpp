#include <fmt/format.h>

#include <algorithm>

#include "check/rule.h"

namespace bridgelint {
namespace {

// Beside a check that holds, a loose one does no harm.
bool has_good_one(const std::vector<OriginCheck>& checks, const OriginCheck& weak) {
  return std::ranges::any_of(checks, [&](const OriginCheck& check) {
    return check.counts && check.function == weak.function;
  });
}

void check(const RuleContext& context, Reporter& report) {
  const auto& facts = context.model.facts();
  for (const OriginCheck& check : facts.origin_checks) {
    if (check.counts || has_good_one(facts.origin_checks, check)) continue;
    Finding& finding = report.report(
        check.at,
        fmt::format("this check of the caller does not keep other pages out: {}",
                    check.what.empty() ? "it can be passed by choosing the address" : check.what));
    finding.advice =
        "Parse the address and compare scheme, host and port with the program's own, as a whole.";
  }
  for (const NavigationGate& gate : facts.gates) {
    // A callback that never refuses watches, and one that was not found may be good.
    if (gate.counts || gate.what.find("only") == std::string::npos) continue;
    Finding& finding = report.report(
        gate.at,
        fmt::format("this gate lets pages through that it is meant to stop: {}", gate.what));
    finding.advice =
        "Parse the address and compare scheme, host and port with the program's own, as a whole.";
  }
}

}  // namespace

extern const Rule rule_bridge_weak_origin_check{
    .id = "bridge/weak-origin-check",
    .summary = "The caller's address is compared in a way that an attacker's address passes.",
    .severity = Severity::error,
    .confidence = Confidence::medium,
    .cwe = {346, 942, 1025},
    .docs = R"md(## Why
`contains("example.com")` is true of `https://evil.test/?example.com`, a beginning of `https://example.com` is that of `https://example.com.evil.test`, and an ending of `example.com` is that of `notexample.com`. Whoever can choose an address chooses one that fits, and is then taken for the program's own page.

## Example
```cpp main.cpp bad
#include <windows.h>
#include <wrl.h>

#include <string>

#include "WebView2.h"

void open_file(const wchar_t* path);

void listen(ICoreWebView2* view) {
  EventRegistrationToken token;
  view->add_WebMessageReceived(
      Microsoft::WRL::Callback<ICoreWebView2WebMessageReceivedEventHandler>(
          [](ICoreWebView2*, ICoreWebView2WebMessageReceivedEventArgs* args) -> HRESULT {
            LPWSTR source = nullptr;
            args->get_Source(&source);
            const std::wstring address = source;
            if (address.find(L"app.example") == std::wstring::npos) return S_OK;
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

#include <string>

#include "WebView2.h"

void open_file(const wchar_t* path);

void listen(ICoreWebView2* view) {
  EventRegistrationToken token;
  view->add_WebMessageReceived(
      Microsoft::WRL::Callback<ICoreWebView2WebMessageReceivedEventHandler>(
          [](ICoreWebView2*, ICoreWebView2WebMessageReceivedEventArgs* args) -> HRESULT {
            LPWSTR source = nullptr;
            args->get_Source(&source);
            const std::wstring address = source;
            if (address != L"https://app.example/index.html") return S_OK;
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
Parse the address with a URL library and compare scheme, host and port with the ones the program ships. If a beginning is all there is, let it end in the `/` after the host.

## Limits
Only tests of what the framework says about the caller are judged; an address that the page sends along as an argument proves nothing, whatever it is compared with.
)md",
    .check = check,
};

}  // namespace bridgelint
