#include <cstring>
#include <string>
#include <vector>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    std::vector<char> copy(request.size() + 1);
    std::memcpy(copy.data(), request.data(), request.size());
    return copy.data();
  });
  window.run();
}
