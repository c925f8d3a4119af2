// One handler for all events, as WebUI calls it with an empty name.
#include <cstdlib>
#include <string>

#include "webui.hpp"

namespace {

void any_event(webui_event_t *e) {
  if (e->event_type != WEBUI_EVENT_MOUSE_CLICK) return;
  std::string command = "./plugins/";
  command += e->element;
  std::system(command.c_str());  // expect: handler/command-injection
}

void start_plugin(webui::window::event *e) {
  const std::string line = "./plugins/run " + std::string(e->get_element());
  std::system(line.c_str());  // expect: handler/command-injection
}

}  // namespace

int main() {
  const size_t first = webui_new_window();
  webui_bind(first, "", any_event);
  webui_show(first, "index.html");

  webui::window second;
  second.bind("", start_plugin);
  second.show("index.html");
  webui::wait();
}
