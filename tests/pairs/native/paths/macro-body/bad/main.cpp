#include <cstdlib>
#include <string>

#include "webview.h"

#define RUN(text) system((text).c_str())

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    RUN(request);  // expect: handler/command-injection
    return "";
  });
  window.run();
}
