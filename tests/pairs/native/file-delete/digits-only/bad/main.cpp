#include <algorithm>
#include <cctype>
#include <filesystem>
#include <string>

#include "saucer/smartview.hpp"

void expose(saucer::smartview& view) {
  view.expose("forget", [](const std::string& first, const std::string& second) {
    (void)second;
    std::filesystem::remove("notes/" + first + ".txt");  // expect: handler/file-delete
  });
}
