#include <cstdlib>
#include <string>
#include <variant>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::variant<int, std::string> value = request;
    value = 3;
    if (const auto* number = std::get_if<int>(&value))
      system(("kill " + std::to_string(*number)).c_str());
    return "";
  });
  window.run();
}
