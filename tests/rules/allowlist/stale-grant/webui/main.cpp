#include "webui.hpp"

namespace names {
constexpr auto zoom = "zoom";
}

int main() {
  webui::window window;
  window.bind(names::zoom, [](webui::window::event *e) { e->return_int(1); });
  webui_bind(1, "pan", [](webui_event_t *e) { webui_return_int(e, 1); });
  // window.bind("rotate", …) went with version 2.
  window.show("index.html");
  webui::wait();
}
