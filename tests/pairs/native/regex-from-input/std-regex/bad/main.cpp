#include <regex>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("search", [](const std::string& req) -> std::string {
    const std::regex pattern(webview::detail::json_parse(req, "", 0));  // expect: handler/regex-from-input
    std::regex_search("notes", pattern);
    return "true";
  });
  window.run();
}
