#include <cstdlib>
#include <string>
#include <tuple>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::string name;
    int count = 0;
    std::tie(count, name) = std::pair(1, std::string("date"));
    if (!request.empty()) system(name.c_str());
    return "";
  });
  window.run();
}
