#include <cpr/cpr.h>
#include <set>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("fetch", [](const std::string& req) -> std::string {
    static std::set<std::string> seen;
    const std::string url = webview::detail::json_parse(req, "", 0);
    seen.insert(url);
    if (seen.count(url) == 0) return "null";
    cpr::Get(cpr::Url{url});  // expect: handler/url-fetch
    return "true";
  });
  window.run();
}
