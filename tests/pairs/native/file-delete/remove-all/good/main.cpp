#include <filesystem>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("forget", [](const std::string& req) -> std::string {
    const std::string name = webview::detail::json_parse(req, "", 0);
    if (name == "images" || name == "pages") std::filesystem::remove_all("cache/" + name);
    return "true";
  });
  window.run();
}
