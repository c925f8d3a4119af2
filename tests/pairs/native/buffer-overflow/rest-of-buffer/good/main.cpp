#include <cstring>
#include <string>

#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  w.bind("collect", [](const std::string& request) {
    char line[100] = "";
    for (int i = 0; i < 2; ++i) {
      const size_t length = std::strlen(line);
      std::strncat(line + length, request.c_str(), 100 - length - 1);
    }
    return std::string(line);
  });
  w.run();
}
