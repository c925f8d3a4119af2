#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "saucer/smartview.hpp"

namespace fs = std::filesystem;

static fs::path resolve(const std::string& name) {
  const fs::path path = fs::weakly_canonical(fs::path("/srv/data") / name);
  if (!fs::exists(path)) throw std::runtime_error("not found");
  return path;
}

void expose(saucer::smartview& view) {
  view.expose("load", [](const std::string& first, const std::string& second) {
    (void)second;
    const fs::path path = resolve(first);
    std::ifstream file(path);  // expect: handler/file-read
  });
}
