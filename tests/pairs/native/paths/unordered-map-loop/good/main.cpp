#include <cstdlib>
#include <string>
#include <unordered_map>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::unordered_map<std::string, int> map;
    map.insert_or_assign("a", std::atoi(request.c_str()));
    for (const auto& [key, value] : map) system(("kill " + std::to_string(value)).c_str());
    return "";
  });
  window.run();
}
