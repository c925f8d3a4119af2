#include <cstdlib>
#include <memory>
#include <string>
#include <utility>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    auto text = std::make_unique<std::string>(request);
    text = std::make_unique<std::string>("date");
    system(text->c_str());
    return "";
  });
  window.run();
}
