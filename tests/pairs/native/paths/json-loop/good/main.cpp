#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    size_t parts = 0;
    for (const auto& part : nlohmann::json::parse(request)) parts += part.size();
    system(("head -n " + std::to_string(parts)).c_str());
    return "";
  });
  window.run();
}
