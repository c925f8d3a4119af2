#include "webui.hpp"

int main() {
  webui::window window;
  window.set_public(false);
  window.show("index.html");
  const size_t other = webui_new_window();
  webui_set_public(other, false);
  webui_show(other, "other.html");
  webui::wait();
}
