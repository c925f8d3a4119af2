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
                   [](unsigned char) { return 'x'; });
    system(lower.empty() ? "true" : "false");
    return "";
  });
  window.run();
}
