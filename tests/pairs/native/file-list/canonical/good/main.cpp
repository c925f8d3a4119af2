#include <algorithm>
#include <filesystem>
#include <string>

#include "webui.hpp"

namespace fs = std::filesystem;

static void on_list(webui::window::event* e) {
  const fs::path path = fs::weakly_canonical(e->get_string(0));
  const fs::path root = "/srv/media";
  if (!std::equal(root.begin(), root.end(), path.begin())) return;
  fs::recursive_directory_iterator all(path);
}

int main() {
  webui::window window;
  window.bind("list", on_list);
  window.show("index.html");
  webui::wait();
}
