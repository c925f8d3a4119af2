#include <cstdlib>
#include <string>
#include <vector>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::vector<std::string> words{"date", "x"};
    auto& second = words[1];
    second = request;
    system(words[0].c_str());
    return "";
  });
  window.run();
}
