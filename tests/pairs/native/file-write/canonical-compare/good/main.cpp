#include <filesystem>
#include <fstream>
#include <string>

#include "webui.hpp"

namespace fs = std::filesystem;

static void on_save(webui::window::event* e) {
  const fs::path path = fs::weakly_canonical(fs::path("/srv/out") / e->get_string(0));
  if (path.string().compare(0, 9, "/srv/out/") != 0) return;
  std::ofstream file(path);
}

int main() {
  webui::window window;
  window.bind("save", on_save);
  window.show("index.html");
  webui::wait();
}
