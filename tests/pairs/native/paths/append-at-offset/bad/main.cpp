#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    char line[200] = "ls ";
    const size_t used = std::strlen(line);
    std::snprintf(line + used, sizeof line - used, "%s", request.c_str());
    system(line);  // expect: handler/command-injection
    return "";
  });
  window.run();
}
