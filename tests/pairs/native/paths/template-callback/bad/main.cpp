#include <cstdlib>
#include <string>
#include <vector>

#include "webview.h"

template <class Visit>
void each(const std::vector<std::string>& items, Visit&& visit) {
  for (const auto& item : items) visit(item);
}

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::vector<std::string> items{"a", request};
    each(items, [](const auto& item) {
      system(item.c_str());  // expect: handler/command-injection
    });
    return "";
  });
  window.run();
}
