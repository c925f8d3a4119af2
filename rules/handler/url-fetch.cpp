#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{
    "have the program fetch addresses of its own choice",
    "Fix scheme and host in the code, or compare the parsed host with a fixed list."};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"url-fetch"}, words, report);
}

}  // namespace

extern const Rule rule_handler_url_fetch{
    .id = "handler/url-fetch",
    .summary = "A page chooses the address that the program fetches.",
    .severity = Severity::warning,
    .cwe = {918},
    .docs = R"md(## Why
The program is in places that the page is not: behind the firewall, on `localhost`, with the user's proxy and certificates, without the same-origin policy. A fetch on behalf of the page lends it all that, and `file:` reads the disk.

## Example
```cpp main.cpp bad
#include <curl/curl.h>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("fetch_feed", [](const std::string& request) {
    CURL* handle = curl_easy_init();
    curl_easy_setopt(handle, CURLOPT_URL, webview::detail::json_parse(request, "", 0).c_str());
    return std::string(curl_easy_perform(handle) == CURLE_OK ? "true" : "false");
  });
  window.run();
}
```
```cpp main.cpp good
#include <curl/curl.h>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("fetch_feed", [](const std::string& request) {
    const std::string url =
        "https://feeds.example.org/v1/" + webview::detail::json_parse(request, "", 0);
    CURL* handle = curl_easy_init();
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    return std::string(curl_easy_perform(handle) == CURLE_OK ? "true" : "false");
  });
  window.run();
}
```

## Instead
Write scheme and host, with the slash behind it, as a literal in front of what the page chooses; or parse the address and compare scheme and host with what is allowed, as wholes. A search for the host's name in the address is no check: `https://evil.example/?feeds.example.org`.

## Limits
The path of data is followed like that of `handler/command-injection`, with the same limits. Redirects, and names that resolve to inner addresses, are not looked at.
)md",
    .check = check,
};

}  // namespace bridgelint
