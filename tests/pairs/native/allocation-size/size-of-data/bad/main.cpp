#include <cstring>
#include <string>
#include <vector>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    const size_t wanted = std::strtoull(request.c_str(), nullptr, 10);
    std::vector<char> copy(wanted);  // expect: handler/allocation-size
    return std::to_string(copy.size());
  });
  window.run();
}
