#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  w.bind("open", [](const std::string &) { return std::string("{}"); });
  w.navigate("file:///opt/help/index.html#start");
  w.run();
}
