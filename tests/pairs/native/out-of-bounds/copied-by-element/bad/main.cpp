#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    char name[16];
    for (size_t i = 0; i < request.size(); ++i) name[i] = request[i];  // expect: handler/out-of-bounds
    return name;
  });
  window.run();
}
