#include <cstdio>
#include <filesystem>
#include <string>
#include <unistd.h>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("command_0", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    std::filesystem::remove(text);  // expect: handler/file-delete
    return "true";
  });
  window.bind("command_1", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    std::remove(text.c_str());  // expect: handler/file-delete
    return "true";
  });
  window.bind("command_2", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    unlink(("cache/" + text).c_str());  // expect: handler/file-delete
    return "true";
  });
  window.bind("command_3", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    for (const auto& entry : std::filesystem::directory_iterator("cache")) {
      if (entry.path().string() != text) std::filesystem::remove(entry.path());
    }
    std::filesystem::remove_all("cache/" + text);  // expect: handler/file-delete
    return "true";
  });
  window.run();
}
