#include <dlfcn.h>
#include <filesystem>
#include <string>

#include "webui.hpp"

static void on_plugin(webui::window::event* e) {
  const std::string path = e->get_string(0);
  if (!path.ends_with(".so")) return;
  dlopen(path.c_str(), RTLD_NOW);  // expect: handler/library-load
}

int main() {
  webui::window window;
  window.bind("plugin", on_plugin);
  window.show("index.html");
  webui::wait();
}
