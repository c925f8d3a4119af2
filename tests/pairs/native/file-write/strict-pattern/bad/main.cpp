#include <fstream>
#include <regex>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("save", [](const std::string& req) -> std::string {
    const std::string name = webview::detail::json_parse(req, "", 0);
    if (!std::regex_search(name, std::regex("[a-z]+"))) return "null";
    std::ofstream file("notes/" + name);  // expect: handler/file-write
    return "true";
  });
  window.run();
}
