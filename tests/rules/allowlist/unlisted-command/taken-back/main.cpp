// Until the user has logged in the page has a command of its own; it was reachable all the same.
#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  w.bind("log_in", [&w](const std::string &req) -> std::string {  // expect: allowlist/unlisted-command
    if (req != "[\"1234\"]") return "false";
    w.unbind("log_in");
    w.bind("list_orders", [](const std::string &) { return std::string("[]"); });
    return "true";
  });
  w.run();
}
