#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("save", [](const std::string&) { return std::string("true"); });
  window.navigate("file:///index.html");
  window.run();
}
