#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string>
#include <vector>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    const std::vector<std::string> words{request};
    std::vector<std::string> copy;
    std::ranges::copy(words, std::back_inserter(copy));
    system(copy.front().c_str());  // expect: handler/command-injection
    return "";
  });
  window.run();
}
