#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  w.bind("close", [](const std::string &) { return std::string("true"); });
  w.navigate("file:///opt/app/index.html");
  w.run();
}
