#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    const int count = std::stoi(request);
    std::string line;
    for (int i = 0; i < count; ++i) line += '=';  // expect: handler/unbounded-loop
    return line;
  });
  window.run();
}
