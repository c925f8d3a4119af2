#include <cstring>
#include <string>

#include "webview.h"

static char last[80];

static void remember(const std::string& text) {
  std::strcpy(last, text.c_str());  // expect: handler/buffer-overflow
}

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    remember(request);
    return "true";
  });
  window.run();
}
