#include <cstdio>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    char word[16];
    std::sscanf(request.c_str(), "[\"%s", word);  // expect: handler/buffer-overflow
    return word;
  });
  window.run();
}
