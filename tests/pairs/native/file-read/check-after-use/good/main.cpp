#include <filesystem>
#include <fstream>
#include <string>

#include "webview.h"

namespace fs = std::filesystem;

int main() {
  webview::webview window(false, nullptr);
  window.bind("load", [](const std::string& req) -> std::string {
    const fs::path path = fs::weakly_canonical(fs::path("/srv/notes") / webview::detail::json_parse(req, "", 0));
    if (path.string().rfind("/srv/notes/", 0) != 0) return "null";
    std::ifstream file(path);
    return "true";
  });
  window.run();
}
