#include "httplib.h"

int main() {
  httplib::Server server;
  server.Get("/notes", [](const httplib::Request&, httplib::Response& answer) {
    answer.set_header("Access-Control-Allow-Origin", "http://127.0.0.1:8080");
    answer.set_header("Access-Control-Allow-Methods", "*");
    answer.set_content("[]", "application/json");
  });
  server.listen("0.0.0.0", 8080);
}
