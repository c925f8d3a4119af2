#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("save", [](const std::string& request) -> std::string { return request; });
  window.run();
}
