#include "webui.hpp"

int main() {
  webui::window window;
  window.show("index.html");
  webui::wait();
}
