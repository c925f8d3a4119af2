// The page is built elsewhere.
#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  w.bind("load", [](const std::string &) { return std::string("{}"); });
  w.navigate("https://localhost:8443/");
  w.run();
}
