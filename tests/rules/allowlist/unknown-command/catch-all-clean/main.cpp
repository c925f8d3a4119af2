#include "webui.hpp"

int main() {
  webui::window window;
  window.bind("", [](webui::window::event *e) { e->return_string(e->get_string(0)); });
  window.show("index.html");
  webui::wait();
}
