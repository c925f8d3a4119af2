#include <string>
#include <vector>

#include "webview.h"

static std::vector<std::string> items{"a", "b", "c"};

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    const int index = std::stoi(request);
    items.erase(items.begin() + index);  // expect: handler/out-of-bounds
    return "true";
  });
  window.run();
}
