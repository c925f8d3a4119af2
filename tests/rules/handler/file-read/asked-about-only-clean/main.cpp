#include <filesystem>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("command_0", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    if (std::filesystem::exists(text)) return "1";
    return "true";
  });
  window.bind("command_1", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    return std::to_string(std::filesystem::path(text).filename().string().size());
    return "true";
  });
  window.run();
}
