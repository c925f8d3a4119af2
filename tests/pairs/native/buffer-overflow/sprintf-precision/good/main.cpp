#include <cstdio>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    char line[64];
    std::sprintf(line, "[%.40s]", request.c_str());
    return line;
  });
  window.run();
}
