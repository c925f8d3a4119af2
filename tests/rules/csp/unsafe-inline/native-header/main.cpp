#include <httplib.h>
#include "webview/webview.h"

static const char* head =
    "HTTP/1.1 200 OK\r\n"
    "Content-Security-Policy: default-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'\r\n"  // expect: csp/unsafe-inline
    "Content-Type: text/html\r\n\r\n";

int main() {
  httplib::Server server;
  server.set_post_routing_handler([](const httplib::Request&, httplib::Response& response) {
    response.set_header("Content-Security-Policy", "script-src 'self' 'unsafe-inline'; base-uri 'none'");  // expect: csp/unsafe-inline
  });
  webview::webview w(false, nullptr);
  w.bind("load", [](const std::string&) { return std::string(head); });
  w.navigate("file:///opt/app/index.html");
  w.run();
}
