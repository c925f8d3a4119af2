#include <cstdlib>
#include <string>
#include <vector>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::vector<std::string> words(2);
    auto& second = words[1];
    second = request;
    system(words[1].c_str());  // expect: handler/command-injection
    return "";
  });
  window.run();
}
