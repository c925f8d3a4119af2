#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    char name[16] = {};
    for (size_t i = 0; i < request.size() && i < sizeof(name) - 1; ++i) name[i] = request[i];
    return name;
  });
  window.run();
}
