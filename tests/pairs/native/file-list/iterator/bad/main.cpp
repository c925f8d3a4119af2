#include <filesystem>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("list", [](const std::string& req) -> std::string {
    for (const auto& entry : std::filesystem::directory_iterator(webview::detail::json_parse(req, "", 0))) {  // expect: handler/file-list
      (void)entry;
    }
    return "true";
  });
  window.run();
}
