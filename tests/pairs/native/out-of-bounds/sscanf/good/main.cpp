#include <cstdio>
#include <string>

#include "webview.h"

static int table[8];

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    int index = 0;
    std::sscanf(request.c_str(), "[%d]", &index);
    if (index < 0 || index > 7) index = 0;
    return std::to_string(table[index]);
  });
  window.run();
}
