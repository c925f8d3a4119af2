#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  w.bind("anything", [](const std::string &) { return std::string("null"); });
  w.run();
}
