#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  w.bind("load", [](const std::string &) { return std::string("{}"); });
  w.set_html(R"html(<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy"
          content="script-src https://*.com 'self'; object-src 'none'"> <!-- expect: csp/wildcard-source -->
    <script>window.load()</script>
  </head>
</html>)html");
  w.run();
}
