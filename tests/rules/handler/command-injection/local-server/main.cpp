#include <cstdlib>

#include "httplib.h"

int main() {
  httplib::Server server;
  server.Post("/open", [](const httplib::Request& question, httplib::Response& answer) {
    if (question.get_header_value("Origin") != "http://127.0.0.1:8080") return;
    std::system(("xdg-open " + question.body).c_str());  // expect: handler/command-injection
    answer.set_content("{}", "application/json");
  });
  server.listen("127.0.0.1", 8080);
}
