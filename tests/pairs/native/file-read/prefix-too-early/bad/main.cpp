#include <filesystem>
#include <fstream>
#include <string>

#include "webview.h"

namespace fs = std::filesystem;

int main() {
  webview::webview window(false, nullptr);
  window.bind("load", [](const std::string& req) -> std::string {
    const std::string path = webview::detail::json_parse(req, "", 0);
    if (path.rfind("/srv/notes/", 0) != 0) return "null";
    std::ifstream file(path);  // expect: handler/file-read
    return "true";
  });
  window.run();
}
