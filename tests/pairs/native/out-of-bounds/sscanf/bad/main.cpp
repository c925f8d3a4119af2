#include <cstdio>
#include <string>

#include "webview.h"

static int table[8];

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    int index = 0;
    std::sscanf(request.c_str(), "[%d]", &index);
    return std::to_string(table[index]);  // expect: handler/out-of-bounds
  });
  window.run();
}
