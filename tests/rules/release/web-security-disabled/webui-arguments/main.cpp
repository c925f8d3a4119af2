#include "webui.hpp"

int main() {
  webui::window window;
  window.set_custom_parameters("--user-data-dir=x --disable-web-security");  // expect: release/web-security-disabled
  window.show("index.html");
  webui::wait();
}
