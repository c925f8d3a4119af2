#include <spdlog/spdlog.h>
#include <string>

#include "webui.hpp"

static void on_note(webui::window::event* e) {
  spdlog::info("page says {}", e->get_int(0));
}

int main() {
  webui::window window;
  window.bind("note", on_note);
  window.show("index.html");
  webui::wait();
}
