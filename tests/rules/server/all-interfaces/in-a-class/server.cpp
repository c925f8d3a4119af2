#include "server.h"

void Server::start(const std::string &page) {
  if (open_to_all_) {
    window_.set_public(true);  // expect: server/all-interfaces
  }
  window_.start_server(page);
}
