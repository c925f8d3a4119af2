#include "httplib.h"

void open_folder(const std::string& path);

int main() {
  httplib::Server server;
  server.Post("/open", [](const httplib::Request& question, httplib::Response&) {  // expect: server/no-origin-check
    open_folder(question.body);
  });
  server.Get("/version", [](const httplib::Request&, httplib::Response& answer) {
    answer.set_content("1", "text/plain");
  });
  server.listen("127.0.0.1", 8080);
}
