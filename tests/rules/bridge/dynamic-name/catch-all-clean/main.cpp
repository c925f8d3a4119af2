#include <string>

#include "webui.hpp"

constexpr const char *everything = "";

int main() {
  webui::window window;
  window.bind("", [](webui::window::event *) {});
  webui_bind(1, everything, [](webui_event_t *) {});
  window.show("index.html");
  webui::wait();
}
