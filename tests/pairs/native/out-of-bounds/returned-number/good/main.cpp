#include <string>
#include <vector>

#include "webview.h"

static std::vector<std::string> items{"a", "b", "c"};

static int index_of(const std::string& text) {
  const int index = std::stoi(text);
  return index < 0 || index > 2 ? 0 : index;
}

int main() {
  webview::webview window(false, nullptr);
  window.bind("run",
              [](const std::string& request) -> std::string { return items[index_of(request)]; });
  window.run();
}
