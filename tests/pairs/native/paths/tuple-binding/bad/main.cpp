#include <cstdlib>
#include <string>
#include <tuple>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    const auto [count, text] = std::tuple(1, request);
    if (count > 0) system(text.c_str());  // expect: handler/command-injection
    return "";
  });
  window.run();
}
