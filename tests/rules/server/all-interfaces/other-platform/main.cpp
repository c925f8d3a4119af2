#include "webui.hpp"

int main() {
  webui::window window;
#ifdef __ANDROID__
  window.set_public(true);  // expect: server/all-interfaces
#endif
  window.show("index.html");
  webui::wait();
}
