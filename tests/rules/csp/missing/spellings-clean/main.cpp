#include "webui.hpp"

int main() {
  webui::window window;
  window.bind("load", [](webui::window::event *e) { e->return_string(""); });
  window.set_root_folder("pages");
  window.show("upper.html");
  webui::wait();
}
