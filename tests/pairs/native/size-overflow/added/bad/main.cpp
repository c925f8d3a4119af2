#include <cstdint>
#include <cstdlib>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& request) -> std::string {
    const auto length = static_cast<std::uint32_t>(std::stoul(request));
    char* text = static_cast<char*>(std::malloc(length + 1));  // expect: handler/size-overflow
    std::free(text);
    return "";
  });
  window.run();
}
