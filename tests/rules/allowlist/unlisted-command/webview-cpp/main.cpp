// A mail client that kept a helper from its first days.
#include <iostream>
#include <string>

#include "webview/webview.h"

int main() {
  long unread = 0;
  webview::webview w(false, nullptr);
  w.bind("fetch_mail", [&](const std::string &) { return std::to_string(++unread); });
  w.bind("send_mail", [&](const std::string &req) { return req; });
  w.bind("run_sql", [&](const std::string &req) { return req; });  // expect: allowlist/unlisted-command
  w.bind(
      "read_file",  // expect: allowlist/unlisted-command
      [&](const std::string &id, const std::string &req, void *) { w.resolve(id, 0, req); },
      nullptr);
  w.navigate("file:///opt/mail/index.html");
  w.run();
}
