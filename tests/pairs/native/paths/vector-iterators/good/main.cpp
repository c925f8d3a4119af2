#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::vector<std::string> words{"x", request};
    words.clear();
    words.push_back("date");
    for (auto at = words.begin(); at != words.end(); ++at) system(at->c_str());
    return "";
  });
  window.run();
}
