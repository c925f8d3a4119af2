#include <string>

#include "webview.h"

static int table[8];

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    const int index = std::stoi(request) % 8;
    return std::to_string(table[index]);  // expect: handler/out-of-bounds
  });
  window.run();
}
