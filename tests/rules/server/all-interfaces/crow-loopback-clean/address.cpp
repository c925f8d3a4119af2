#include <crow.h>

void configure(crow::SimpleApp& app) {
  app.bindaddr("127.0.0.1").port(8080);
}
