#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  w.bind("load", [](const std::string &) { return std::string("{}"); });
  w.navigate("file:///opt/app/index.html");
  w.run();
}
