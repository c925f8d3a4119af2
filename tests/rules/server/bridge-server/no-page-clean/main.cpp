#include "httplib.h"

int main() {
  httplib::Server server;
  server.Get("/version", [](const httplib::Request&, httplib::Response& answer) {
    answer.set_content("1", "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
