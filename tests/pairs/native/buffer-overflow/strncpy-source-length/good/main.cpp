#include <cstring>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    char name[32];
    std::strncpy(name, request.c_str(), sizeof(name) - 1);
    name[sizeof(name) - 1] = 0;
    return name;
  });
  window.run();
}
