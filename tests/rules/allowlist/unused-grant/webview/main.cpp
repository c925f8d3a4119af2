#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  const auto nothing = [](const std::string &) { return std::string("null"); };
  w.bind("load", nothing);
  w.bind("save", nothing);
  w.bind("export_pdf", nothing);
  w.bind("print", nothing);
  w.bind("theme", nothing);
  w.init("window.theme('dark')");
  w.navigate("file:///index.html");
  w.run();
}
