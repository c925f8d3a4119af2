#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  w.bind("play", [](const std::string &) { return std::string("true"); });
  w.navigate("file:///opt/player/index.html");
  w.run();
}
