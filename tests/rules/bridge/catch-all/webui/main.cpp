#include "webui.hpp"

int main() {
  webui::window window;
  window.bind("", [](webui::window::event* event) { event->get_string(); });  // expect: bridge/catch-all
  window.show("index.html");
  webui::wait();
}
