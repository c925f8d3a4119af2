#include <cstdlib>
#include <optional>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::optional<std::string> name;
    name.emplace(request);
    if (name) system("date");
    return "";
  });
  window.run();
}
