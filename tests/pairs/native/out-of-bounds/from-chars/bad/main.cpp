#include <charconv>
#include <string>
#include <vector>

#include "webview.h"

static std::vector<std::string> items{"a", "b", "c"};

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    size_t index = 0;
    std::from_chars(request.data(), request.data() + request.size(), index);
    return items[index];  // expect: handler/out-of-bounds
  });
  window.run();
}
