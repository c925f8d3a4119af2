#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include "webui.hpp"

namespace fs = std::filesystem;

static bool allowed(const fs::path& path) {
  const fs::path root = fs::canonical("data");
  const fs::path full = fs::weakly_canonical(path);
  const auto found = std::mismatch(root.begin(), root.end(), full.begin(), full.end());
  return found.first == root.end();
}

static void on_load(webui::window::event* e) {
  const fs::path path = fs::path("data") / e->get_string(0);
  if (!allowed(path)) return;
  std::ifstream file(path);
}

int main() {
  webui::window window;
  window.bind("load", on_load);
  window.show("index.html");
  webui::wait();
}
