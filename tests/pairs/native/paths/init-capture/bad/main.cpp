#include <cstdlib>
#include <string>
#include <utility>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    const auto run = [text = "ls " + request] {
      system(text.c_str());  // expect: handler/command-injection
    };
    run();
    return "";
  });
  window.run();
}
