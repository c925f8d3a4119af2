#include <cstdio>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    std::printf("%s", request.c_str());
    return "true";
  });
  window.run();
}
