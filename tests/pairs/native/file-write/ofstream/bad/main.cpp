#include <filesystem>
#include <fstream>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("save", [](const std::string& req) -> std::string {
    std::ofstream file("notes/" + webview::detail::json_parse(req, "", 0));  // expect: handler/file-write
    file << webview::detail::json_parse(req, "", 1);
    return "true";
  });
  window.run();
}
