#include <algorithm>
#include <array>
#include <string>

#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr std::array<std::string_view, 10> secrets{
    "password", "passwd",       "passphrase", "secret",     "apikey",
    "api_key",  "access_token", "auth_token", "credential", "private_key"};

constexpr FlowWords words{"have a secret of the user written to the log",
                          "Log that there was one, or a digest of it, not the secret."};

std::string lower(std::string_view text) {
  std::string result;
  for (const char c : text) {
    result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return result;
}

// A step names what the data is kept in: "copied into `password`".
bool names_secret(const Step& step) {
  if (!step.text.starts_with("copied into") && !step.text.starts_with("parameter")) return false;
  const std::string text = lower(step.text);
  return std::ranges::any_of(
      secrets, [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

void check(const RuleContext& context, Reporter& report) {
  for (const Flow* flow : context.model.flows("log")) {
    if (std::ranges::none_of(flow->steps, names_secret)) continue;
    if (Finding* finding = report_flow(*flow, words, report)) finding->cwe = {532};
  }
}

}  // namespace

extern const Rule rule_handler_secret_in_log{
    .id = "handler/secret-in-log",
    .summary = "A password or key that a page hands over is written to a log.",
    .severity = Severity::warning,
    .confidence = Confidence::medium,
    .cwe = {532},
    .docs = R"md(## Why
Logs are kept, copied into bug reports and read by many. A password that is logged once is no secret any more.

## Example
```cpp main.cpp bad
#include <string>
#include <syslog.h>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("login", [](const std::string& request) {
    const std::string user = webview::detail::json_parse(request, "", 0);
    const std::string password = webview::detail::json_parse(request, "", 1);
    syslog(LOG_INFO, "login with %s", password.c_str());
    return std::string("true");
  });
  window.run();
}
```
```cpp main.cpp good
#include <string>
#include <syslog.h>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("login", [](const std::string& request) {
    const std::string user = webview::detail::json_parse(request, "", 0);
    const std::string password = webview::detail::json_parse(request, "", 1);
    syslog(LOG_INFO, "login of %s", user.c_str());
    return std::string(password.empty() ? "false" : "true");
  });
  window.run();
}
```

## Instead
Log that a secret was given, or its length; hand the secret to the one function that needs it.

## Limits
What is a secret is told by the name of the variable or parameter it is kept in (`password`, `api_key`, `secret` …). Replies to the page are not looked at.
)md",
    .check = check,
};

}  // namespace bridgelint
