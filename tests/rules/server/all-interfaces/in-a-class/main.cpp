#include "server.h"

int main() {
  Server server(false);
  server.start("index.html");
  webui::wait();
}
