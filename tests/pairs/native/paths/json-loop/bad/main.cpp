#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::string line = "ls";
    for (const auto& part : nlohmann::json::parse(request)) line += " " + part.get<std::string>();
    system(line.c_str());  // expect: handler/command-injection
    return "";
  });
  window.run();
}
