#include <cpr/cpr.h>
#include <regex>
#include <set>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("command_0", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    if (text.find("example.org") == std::string::npos) return "null";
    cpr::Get(cpr::Url{text});  // expect: handler/url-fetch
    return "true";
  });
  window.bind("command_1", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    if (text.rfind("https://example.org", 0) != 0) return "null";
    cpr::Get(cpr::Url{text});  // expect: handler/url-fetch
    return "true";
  });
  window.bind("command_2", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    if (!text.starts_with("https://")) return "null";
    cpr::Get(cpr::Url{text});  // expect: handler/url-fetch
    return "true";
  });
  window.bind("command_3", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    if (!text.ends_with("example.org")) return "null";
    cpr::Get(cpr::Url{text});  // expect: handler/url-fetch
    return "true";
  });
  window.bind("command_4", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    cpr::Get(cpr::Url{"https://" + text + "/feed"});  // expect: handler/url-fetch
    return "true";
  });
  window.run();
}
