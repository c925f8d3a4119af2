#include <fstream>
#include <regex>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("save", [](const std::string& req) -> std::string {
    const std::string name = webview::detail::json_parse(req, "", 0);
    if (!std::regex_match(name, std::regex("[a-z0-9_]+"))) return "null";
    std::ofstream file("notes/" + name);
    return "true";
  });
  window.run();
}
