#include "httplib.h"

int main() {
  httplib::Server server;
  server.Get("/notes", [](const httplib::Request&, httplib::Response& answer) {
    answer.set_header("Access-Control-Allow-Origin", "*");  // expect: server/wildcard-cors
    answer.set_content("[]", "application/json");
  });
  server.listen("0.0.0.0", 8080);
}
