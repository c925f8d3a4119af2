// WebUI opens the user's own browser and has no such switch.
#include "webui.hpp"

int main() {
  webui::window window;
  window.show("index.html");
  webui::wait();
}
