#include <cstdio>
#include <cstdlib>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    int number = 0;
    if (std::sscanf(request.c_str(), "[%d", &number) == 1)
      system(("kill " + std::to_string(number)).c_str());
    return "";
  });
  window.run();
}
