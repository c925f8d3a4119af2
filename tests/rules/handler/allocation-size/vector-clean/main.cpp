#include <string>
#include <vector>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    const unsigned long size = std::stoul(request);
    if (size > 65536) return "";
    std::vector<char> buffer(size);
    return std::to_string(buffer.size());
  });
  window.run();
}
