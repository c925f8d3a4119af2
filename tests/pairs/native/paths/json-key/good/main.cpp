#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    const auto arguments = nlohmann::json::parse(request);
    const int signal = arguments.at(0).at("signal").get<int>();
    system(("kill -" + std::to_string(signal) + " 1").c_str());
    return "";
  });
  window.run();
}
