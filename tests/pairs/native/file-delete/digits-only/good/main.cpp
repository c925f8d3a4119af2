#include <algorithm>
#include <cctype>
#include <filesystem>
#include <string>

#include "saucer/smartview.hpp"

void expose(saucer::smartview& view) {
  view.expose("forget", [](const std::string& first, const std::string& second) {
    (void)second;
    if (!std::all_of(first.begin(), first.end(), [](unsigned char c) { return std::isdigit(c) != 0; })) return;
    std::filesystem::remove("notes/" + first + ".txt");
  });
}
