#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  w.bind("load_page", [](const std::string &) { return std::string("{}"); });
  w.bind("save_page", [](const std::string &) { return std::string("true"); });
  w.navigate("file:///opt/wiki/ui/index.html");
  w.run();
}
