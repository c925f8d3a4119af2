#include <string>
#include <vector>

#include "webview.h"

static std::vector<std::string> items{"a", "b", "c"};

static int index_of(const std::string& text) {
  return std::stoi(text);
}

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    return items[index_of(request)];  // expect: handler/out-of-bounds
  });
  window.run();
}
