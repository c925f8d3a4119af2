#include "httplib.h"

void open_folder(const std::string& path);

static bool is_own(const httplib::Request& question) {
  return question.get_header_value("Host") == "127.0.0.1:8080";
}

int main() {
  httplib::Server server;
  server.Post("/open", [](const httplib::Request& question, httplib::Response& answer) {
    if (!is_own(question)) {
      answer.status = 403;
      return;
    }
    open_folder(question.body);
  });
  server.listen("127.0.0.1", 8080);
}
