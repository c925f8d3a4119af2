#include <filesystem>
#include <fstream>
#include <string>

#include "saucer/smartview.hpp"

namespace fs = std::filesystem;

void expose(saucer::smartview& view) {
  view.expose("save_as", [](const std::string& first, const std::string& second) {
    (void)second;
    const fs::path name(first);
    if (name.has_parent_path()) return;
    std::ofstream file(fs::path("export") / name, std::ios::binary);
  });
}
