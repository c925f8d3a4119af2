#include <cstdio>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    std::printf(request.c_str());  // expect: handler/format-string
    return "true";
  });
  window.run();
}
