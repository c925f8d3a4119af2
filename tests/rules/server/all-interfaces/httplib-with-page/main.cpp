#include <string>

#include "httplib.h"
#include "webview.h"

int main() {
  httplib::Server server;
  server.Get("/health", [](const httplib::Request& question, httplib::Response& answer) {
    answer.set_content(question.get_header_value("Host") == "app" ? "ok" : "", "text/plain");
  });
  webview::webview window(false, nullptr);
  window.bind("start", [&](const std::string&) -> std::string {
    server.listen("0.0.0.0", 8080);  // expect: server/all-interfaces
    return "true";
  });
  window.run();
}
