#include <string>

#include "httplib.h"
#include "webview.h"

void save(const std::string& text);

int main() {
  httplib::Server server;
  server.Post("/save", [](const httplib::Request& question, httplib::Response& answer) {  // expect: server/bridge-server
    if (question.get_header_value("Origin") != "http://127.0.0.1:8080") {
      answer.status = 403;
      return;
    }
    save(question.body);
  });
  server.listen("127.0.0.1", 8080);
  webview::webview window(false, nullptr);
  window.navigate("http://127.0.0.1:8080/");
  window.run();
}
