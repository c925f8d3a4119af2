#include <algorithm>
#include <cctype>
#include <spdlog/spdlog.h>
#include <string>

#include "saucer/smartview.hpp"

void expose(saucer::smartview& view) {
  view.expose("note", [](const std::string& first, const std::string& second) {
    (void)second;
    spdlog::default_logger()->warn("name {}", first);  // expect: handler/log-forging
  });
}
