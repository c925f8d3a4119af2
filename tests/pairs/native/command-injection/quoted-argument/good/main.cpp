#include <cstdlib>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("zip", [](const std::string& req) -> std::string {
    const std::string name = webview::detail::json_parse(req, "", 0);
    if (name.empty() || name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != std::string::npos) return "null";
    std::system(("zip -r out.zip '" + name + "'").c_str());
    return "true";
  });
  window.run();
}
