#include <cstdlib>
#include <string>

#include "webview.h"

static std::string expand(const std::string& text, int depth) {
  return depth == 0 ? text : expand(text + " ", depth - 1);
}

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    system(expand(request, 3).c_str());  // expect: handler/command-injection
    return "";
  });
  window.run();
}
