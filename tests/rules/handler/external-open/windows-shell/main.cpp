#include <string>

#include "webview.h"

extern "C" void* ShellExecuteA(void*, const char*, const char*, const char*, const char*, int);

int main() {
  webview::webview window(false, nullptr);
  window.bind("command_0", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    ShellExecuteA(nullptr, "open", text.c_str(), nullptr, nullptr, 1);  // expect: handler/external-open
    return "true";
  });
  window.bind("command_1", [](const std::string& req) -> std::string {
    const std::string text = webview::detail::json_parse(req, "", 0);
    ShellExecuteA(nullptr, "open", "https://example.org/help", nullptr, nullptr, 1);
    return "true";
  });
  window.run();
}
