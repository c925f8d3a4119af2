#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::string lower;
    std::transform(request.begin(), request.end(), std::back_inserter(lower),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    system(lower.c_str());  // expect: handler/command-injection
    return "";
  });
  window.run();
}
