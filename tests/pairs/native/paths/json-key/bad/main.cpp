#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    const auto arguments = nlohmann::json::parse(request);
    const auto command = arguments.at(0).at("command").get<std::string>();
    system(command.c_str());  // expect: handler/command-injection
    return "";
  });
  window.run();
}
