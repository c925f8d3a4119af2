#include <cstdlib>
#include <string>

#include "webview.h"

static std::string even(const std::string& text, int depth);
static std::string odd(const std::string& text, int depth) {
  return depth == 0 ? text : even(text, depth - 1);
}
static std::string even(const std::string& text, int depth) {
  return depth == 0 ? std::string("date") : odd(text, depth - 1);
}

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    system(odd(request, 3).c_str());  // expect: handler/command-injection
    return "";
  });
  window.run();
}
