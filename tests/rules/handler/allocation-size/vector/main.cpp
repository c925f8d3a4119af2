#include <string>
#include <vector>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    std::vector<char> buffer(std::stoul(request));  // expect: handler/allocation-size
    return std::to_string(buffer.size());
  });
  window.run();
}
