#include <cstdio>
#include <cstdlib>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    char name[64];
    if (std::sscanf(request.c_str(), "[\"%63[^\"]", name) == 1)
      system(name);  // expect: handler/command-injection
    return "";
  });
  window.run();
}
