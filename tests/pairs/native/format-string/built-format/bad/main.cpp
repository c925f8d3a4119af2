#include <cstdio>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    const std::string format = "note: " + request + "\n";
    std::fprintf(stderr, format.c_str());  // expect: handler/format-string
    return "true";
  });
  window.run();
}
