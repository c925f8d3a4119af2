#include <cstdlib>
#include <string>
#include <unordered_map>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::unordered_map<std::string, std::string> map;
    map.insert_or_assign("a", request);
    for (const auto& [key, value] : map)
      system(value.c_str());  // expect: handler/command-injection
    return "";
  });
  window.run();
}
