#include "httplib.h"

// No page anywhere: that others reach it is what it is for.
int main() {
  httplib::Server server;
  server.Get("/health", [](const httplib::Request&, httplib::Response& answer) {
    answer.set_content("ok", "text/plain");
  });
  server.listen("0.0.0.0", 8080);
}
