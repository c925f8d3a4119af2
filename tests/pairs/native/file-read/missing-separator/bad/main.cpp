#include <filesystem>
#include <fstream>
#include <string>

#include "saucer/smartview.hpp"

namespace fs = std::filesystem;

void expose(saucer::smartview& view) {
  view.expose("load", [](const std::string& first, const std::string& second) {
    (void)second;
    const fs::path root = fs::canonical("data");
    const std::string path = fs::weakly_canonical(root / first).string();
    if (!path.starts_with(root.string())) return;
    std::ifstream file(path);  // expect: handler/file-read
  });
}
