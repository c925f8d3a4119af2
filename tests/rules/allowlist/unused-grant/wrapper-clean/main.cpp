#include "webui.hpp"

int main() {
  webui::window window;
  const auto nothing = [](webui::window::event *) {};
  window.bind("open_file", nothing);
  window.bind("close_file", nothing);
  window.show("index.html");
  webui::wait();
}
