#include <cstdlib>
#include <string>
#include <variant>

#include "webview.h"

struct Runner {
  void operator()(int) const {}
  void operator()(const std::string& text) const {
    system(text.c_str());
  }
};

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    std::variant<int, std::string> value = "date " + std::to_string(request.size());
    std::visit(Runner{}, value);
    return "";
  });
  window.run();
}
