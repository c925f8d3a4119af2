#include <filesystem>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("forget", [](const std::string& req) -> std::string {
    std::filesystem::remove_all("cache/" + webview::detail::json_parse(req, "", 0));  // expect: handler/file-delete
    return "true";
  });
  window.run();
}
