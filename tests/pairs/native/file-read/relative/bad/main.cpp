#include <filesystem>
#include <fstream>
#include <string>

#include "webui.hpp"

namespace fs = std::filesystem;

static void on_load(webui::window::event* e) {
  const fs::path path = fs::path("data") / e->get_string(0);
  std::ifstream file(path);  // expect: handler/file-read
}

int main() {
  webui::window window;
  window.bind("load", on_load);
  window.show("index.html");
  webui::wait();
}
