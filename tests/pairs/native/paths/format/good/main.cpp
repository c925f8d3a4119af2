#include <cstdlib>
#include <format>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    system(std::format("tar cf {}.tar notes", request.size()).c_str());
    return "";
  });
  window.run();
}
