#include <cpr/cpr.h>
#include <regex>
#include <set>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("command_0", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    if (text.rfind("https://example.org/", 0) != 0) return "null";
    cpr::Get(cpr::Url{text});
    return "true";
  });
  window.bind("command_1", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    const std::string base = "https://example.org/";
    cpr::Get(cpr::Url{base + text});
    return "true";
  });
  window.bind("command_2", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    std::string url = "https://example.org/";
    url += text;
    cpr::Get(cpr::Url{url});
    return "true";
  });
  window.bind("command_3", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    static const std::set<std::string> known{"https://a.example/"};
    if (!known.contains(text)) return "null";
    cpr::Get(cpr::Url{text});
    return "true";
  });
  window.run();
}
