#include <httplib.h>
#include "webview/webview.h"

std::string policy();

int main() {
  httplib::Server server;
  server.set_post_routing_handler([](const httplib::Request&, httplib::Response& response) {
    response.set_header("Content-Security-Policy", policy());
  });
  webview::webview w(false, nullptr);
  w.bind("load", [](const std::string&) { return std::string("{}"); });
  w.navigate("file:///opt/app/index.html");
  w.run();
}
