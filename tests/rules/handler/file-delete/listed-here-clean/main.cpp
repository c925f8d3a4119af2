#include <filesystem>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("command_0", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    for (const auto& entry : std::filesystem::directory_iterator("cache")) {
      if (entry.path().filename().string() == text) std::filesystem::remove(entry.path());
    }
    return "true";
  });
  window.run();
}
