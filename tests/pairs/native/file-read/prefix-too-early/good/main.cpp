#include <filesystem>
#include <fstream>
#include <string>

#include "webview.h"

namespace fs = std::filesystem;

int main() {
  webview::webview window(false, nullptr);
  window.bind("load", [](const std::string& req) -> std::string {
    const std::string path = fs::weakly_canonical(webview::detail::json_parse(req, "", 0)).string();
    if (path.rfind("/srv/notes/", 0) != 0) return "null";
    std::ifstream file(path);
    return "true";
  });
  window.run();
}
