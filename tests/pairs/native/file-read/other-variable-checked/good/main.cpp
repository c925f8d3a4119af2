#include <filesystem>
#include <fstream>
#include <string>

#include "webui.hpp"

namespace fs = std::filesystem;

static void on_load(webui::window::event* e) {
  const std::string raw = e->get_string(0);
  const std::string name = fs::path(raw).filename().string();
  if (name.empty()) return;
  std::ifstream file("data/" + name);
}

int main() {
  webui::window window;
  window.bind("load", on_load);
  window.show("index.html");
  webui::wait();
}
