#include <algorithm>
#include <cctype>
#include <spdlog/spdlog.h>
#include <string>

#include "saucer/smartview.hpp"

void expose(saucer::smartview& view) {
  view.expose("note", [](const std::string& first, const std::string& second) {
    (void)second;
    if (!std::all_of(first.begin(), first.end(), [](unsigned char c) { return std::isalnum(c) != 0; })) return;
    spdlog::default_logger()->warn("name {}", first);
  });
}
