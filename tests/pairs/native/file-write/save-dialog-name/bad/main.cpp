#include <filesystem>
#include <fstream>
#include <string>

#include "saucer/smartview.hpp"

namespace fs = std::filesystem;

void expose(saucer::smartview& view) {
  view.expose("save_as", [](const std::string& first, const std::string& second) {
    (void)second;
    std::ofstream file(fs::path("export") / first, std::ios::binary);  // expect: handler/file-write
  });
}
