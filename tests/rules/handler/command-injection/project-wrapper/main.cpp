// The project's own layer over the framework's bind.
#include <cstdlib>

#include "bridge.h"

int main() {
  webview::webview window(false, nullptr);
  Bridge bridge(window);

  bridge.on("open_url", [](const nlohmann::json &arguments) {
    const std::string command = "xdg-open " + arguments[0].get<std::string>();
    return std::system(command.c_str()) == 0;  // expect: handler/command-injection
  });
  bridge.on_text("say", [](const std::string &request) -> std::string {
    std::system(("espeak " + request).c_str());  // expect: handler/command-injection
    return "true";
  });
  bridge.on("version", [](const nlohmann::json &) {
    return std::system("uname -a > version.txt") == 0;
  });
  window.run();
}
