#include <regex>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("search", [](const std::string& req) -> std::string {
    const std::string word = webview::detail::json_parse(req, "", 0);
    if (word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos) return "null";
    const std::regex pattern(word);
    std::regex_search("notes", pattern);
    return "true";
  });
  window.run();
}
