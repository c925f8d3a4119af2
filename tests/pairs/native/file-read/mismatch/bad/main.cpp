#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include "webview.h"

namespace fs = std::filesystem;

int main() {
  webview::webview window(false, nullptr);
  window.bind("load", [](const std::string& req) -> std::string {
    const fs::path root = fs::canonical("data");
    const fs::path path = fs::weakly_canonical(root / webview::detail::json_parse(req, "", 0));
    std::ifstream file("data/" + webview::detail::json_parse(req, "", 0));  // expect: handler/file-read
    return "true";
  });
  window.run();
}
