#include <cstdlib>
#include <string>
#include <variant>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::variant<int, std::string> value = request;
    if (const auto* text = std::get_if<std::string>(&value))
      system(text->c_str());  // expect: handler/command-injection
    return "";
  });
  window.run();
}
