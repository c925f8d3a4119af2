#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  w.bind("load_note", [](const std::string &) { return std::string("{}"); });
  w.bind("save_note", [](const std::string &) { return std::string("true"); });
  w.run();
}
