#include <spdlog/spdlog.h>
#include <string>

#include "webui.hpp"

static void on_note(webui::window::event* e) {
  spdlog::info("page says {}", e->get_string(0));  // expect: handler/log-forging
}

int main() {
  webui::window window;
  window.bind("note", on_note);
  window.show("index.html");
  webui::wait();
}
