#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::vector<std::string> words{"x", request};
    const auto last = std::max_element(words.begin(), words.end());
    system(last->c_str());  // expect: handler/command-injection
    return "";
  });
  window.run();
}
