#include <filesystem>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("list", [](const std::string& req) -> std::string {
    const std::string shelf = webview::detail::json_parse(req, "", 0);
    if (shelf != "music" && shelf != "films") return "null";
    for (const auto& entry : std::filesystem::directory_iterator(shelf)) {
      (void)entry;
    }
    return "true";
  });
  window.run();
}
