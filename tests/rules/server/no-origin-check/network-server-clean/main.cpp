#include "httplib.h"

// A server by trade: no page of its own, and open to the network.
int main() {
  httplib::Server server;
  server.Get("/health", [](const httplib::Request&, httplib::Response& answer) {
    answer.set_content("ok", "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
