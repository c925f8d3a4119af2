#include <fstream>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("load", [](const std::string& req) -> std::string {
    const std::string name = webview::detail::json_parse(req, "", 0);
    if (name.find("..") != std::string::npos) return "null";
    std::ifstream file(name);  // expect: handler/file-read
    return "true";
  });
  window.run();
}
