// A Windows program with its own declarations of the few functions it needs.
#include <string>

#include "platform/win.h"
#include "webview/webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("start", [](const std::string &req) -> std::string {
    std::string line = "tools\\convert.exe " + webview::detail::json_parse(req, "", 0);
    STARTUPINFOA startup{};
    PROCESS_INFORMATION process{};
    const int started = CreateProcessA(nullptr, line.data(), nullptr, nullptr, 0, 0, nullptr,  // expect: handler/command-injection
                                       nullptr, &startup, &process);
    return started != 0 ? "true" : "false";
  });
  window.bind("help", [](const std::string &) -> std::string {
    ShellExecuteA(nullptr, "open", "https://example.org/help", nullptr, nullptr, 1);
    return "true";
  });
  window.run();
}
