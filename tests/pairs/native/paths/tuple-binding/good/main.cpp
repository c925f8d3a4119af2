#include <cstdlib>
#include <string>
#include <tuple>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    const auto [text, fixed] = std::pair(request, std::string("date"));
    if (!text.empty()) system("date");
    return "";
  });
  window.run();
}
