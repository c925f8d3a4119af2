#include <string>

#include "webview.h"

static int table[8];

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    const unsigned long index = std::stoul(request);
    if (index >= sizeof(table)) return "";
    return std::to_string(table[index]);  // expect: handler/out-of-bounds
  });
  window.run();
}
