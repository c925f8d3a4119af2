#include <cassert>
#include <string>
#include <vector>

#include "webview.h"

static std::vector<std::string> items{"a", "b", "c"};

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    const unsigned long index = std::stoul(request);
    assert(index < items.size());
    return items[index];  // expect: handler/out-of-bounds
  });
  window.run();
}
