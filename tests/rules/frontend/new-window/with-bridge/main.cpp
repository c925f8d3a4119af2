#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("save_note", [](const std::string&) { return std::string("true"); });
  window.navigate("file:///opt/app/index.html");
  window.run();
}
