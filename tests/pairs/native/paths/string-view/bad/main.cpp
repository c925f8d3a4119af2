#include <cstdlib>
#include <string>
#include <string_view>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::string_view view = request;
    view.remove_prefix(1);
    system(std::string(view).c_str());  // expect: handler/command-injection
    return "";
  });
  window.run();
}
