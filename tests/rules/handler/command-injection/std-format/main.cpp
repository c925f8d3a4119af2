// std::format, which not every standard library has yet.
#include <cstdlib>
#include <format>
#include <string>

#include "webview/webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("mount", [](const std::string &req) -> std::string {
    const auto device = webview::detail::json_parse(req, "", 0);
    const auto command = std::format("udisksctl mount -b {}", device);
    return std::system(command.c_str()) == 0 ? "true" : "false";  // expect: handler/command-injection
  });
  window.bind("eject", [](const std::string &) -> std::string {
    const auto command = std::format("eject {}", "/dev/sr0");
    return std::system(command.c_str()) == 0 ? "true" : "false";
  });
  window.run();
}
