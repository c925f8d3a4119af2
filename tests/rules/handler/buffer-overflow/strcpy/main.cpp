#include <cstring>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    char name[32];
    std::strcpy(name, request.c_str());  // expect: handler/buffer-overflow
    return name;
  });
  window.run();
}
