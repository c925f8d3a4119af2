#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  w.bind("load_mail", [](const std::string &) { return std::string("{}"); });
  w.bind("list_mail", [](const std::string &) { return std::string("[]"); });
  w.navigate("file:///opt/mail/index.html");
  w.run();
}
