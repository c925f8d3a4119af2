#include <cstdlib>
#include <cstring>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    char key[16] = {};
    const unsigned long length = std::stoul(request);
    if (length > 256) return "";
    std::memset(key, 'x', length);  // expect: handler/buffer-overflow
    return key;
  });
  window.run();
}
