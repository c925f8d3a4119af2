#include <spdlog/spdlog.h>
#include <string>

#include "saucer/smartview.hpp"

static void unlock(const std::string& passphrase) {
  spdlog::error(passphrase.empty() ? "no passphrase" : "wrong passphrase");
}

void expose(saucer::smartview& view) {
  view.expose("unlock", [](const std::string& first, const std::string& second) {
    (void)second;
    unlock(first);
  });
}
