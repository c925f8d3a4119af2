#include <cstdlib>
#include <string>

#include "webui.hpp"

static void on_configure(webui::window::event* e) {
  const std::string name = e->get_string(0);
  setenv(name.c_str(), "1", 1);  // expect: handler/environment
}

int main() {
  webui::window window;
  window.bind("configure", on_configure);
  window.show("index.html");
  webui::wait();
}
