#include <string>
#include <vector>

#include "webview.h"

static std::vector<std::string> items{"a", "b", "c"};

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    const int index = std::atoi(request.c_str());
    if (index >= static_cast<int>(items.size())) return "";
    return items[index];  // expect: handler/out-of-bounds
  });
  window.run();
}
