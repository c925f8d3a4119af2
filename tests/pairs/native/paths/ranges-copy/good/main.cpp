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
    std::vector<std::string> copy{"date"};
    if (std::ranges::find(copy, words.front()) != copy.end()) system(words.front().c_str());
    return "";
  });
  window.run();
}
