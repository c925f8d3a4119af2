#include <cstdio>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    char word[16];
    std::sscanf(request.c_str(), "[\"%15s", word);
    return word;
  });
  window.run();
}
