#include <fstream>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("command_0", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    std::ofstream file("notes/state.json");
    file << text;
    return "true";
  });
  window.run();
}
