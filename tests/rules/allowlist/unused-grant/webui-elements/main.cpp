#include "webui.hpp"

int main() {
  webui::window window;
  const auto nothing = [](webui::window::event *) {};
  window.bind("start", nothing);
  window.bind("stop", nothing);
  window.bind("pause", nothing);
  window.bind("status", nothing);
  window.bind("factory_reset", nothing);
  window.show("index.html");
  webui::wait();
}
