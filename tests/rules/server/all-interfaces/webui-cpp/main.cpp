// A display in the shop window, looked after from the office.
#include "webui.hpp"

constexpr bool reachable = true;

int main() {
  webui::window window;
  window.set_port(8080);
  window.set_public(true);  // expect: server/all-interfaces
  window.show("index.html");

  webui::window second;
  second.set_public(reachable);  // expect: server/all-interfaces
  second.show("second.html");
  webui::wait();
}
