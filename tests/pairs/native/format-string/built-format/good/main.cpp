#include <cstdio>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    const std::string line = "note: " + request + "\n";
    std::fprintf(stderr, "%s", line.c_str());
    return "true";
  });
  window.run();
}
