// The page stands in the program.
#include "webview/webview.h"

constexpr const char *html = R"html(<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline'"> <!-- expect: csp/unsafe-inline -->
    <script>window.count(1);</script>
  </head>
</html>)html";

static const char *const other =
    "<html><head><meta http-equiv=\"Content-Security-Policy\""
    " content=\"default-src 'self';"
    " script-src 'self' 'unsafe-inline'\">"  // expect: csp/unsafe-inline
    "<script src=\"other.js\"></script></head></html>";

int main() {
  webview::webview w(false, nullptr);
  w.bind("count", [](const std::string &) { return std::string("1"); });
  w.set_html(html);
  webview::webview second(false, nullptr);
  second.set_html(other);
  w.run();
}
