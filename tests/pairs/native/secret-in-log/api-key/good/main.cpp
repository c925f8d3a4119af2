#include <spdlog/spdlog.h>
#include <string>

#include "webui.hpp"

static void on_connect(webui::window::event* e) {
  const std::string api_key = e->get_string(0);
  spdlog::debug("using a key of {} characters", api_key.size());
}

int main() {
  webui::window window;
  window.bind("connect", on_connect);
  window.show("index.html");
  webui::wait();
}
