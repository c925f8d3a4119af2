#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::string command;
    nlohmann::json::parse(request)[0].get_to(command);
    system(command.c_str());  // expect: handler/command-injection
    return "";
  });
  window.run();
}
