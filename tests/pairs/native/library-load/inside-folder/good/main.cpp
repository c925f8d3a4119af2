#include <dlfcn.h>
#include <filesystem>
#include <string>

#include "webui.hpp"

static void on_plugin(webui::window::event* e) {
  const std::string path = std::filesystem::canonical(e->get_string(0)).string();
  if (path.rfind("/usr/lib/app/", 0) != 0) return;
  dlopen(path.c_str(), RTLD_NOW);
}

int main() {
  webui::window window;
  window.bind("plugin", on_plugin);
  window.show("index.html");
  webui::wait();
}
