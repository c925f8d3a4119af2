#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    const int count = std::stoi(request);
    if (count > 80) return "";
    std::string line;
    for (int i = 0; i < count; ++i) line += '=';
    return line;
  });
  window.run();
}
