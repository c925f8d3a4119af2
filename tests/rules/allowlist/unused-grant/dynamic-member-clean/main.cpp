#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  w.bind("first", [](const std::string &) { return std::string("1"); });
  w.bind("second", [](const std::string &) { return std::string("2"); });
  w.run();
}
