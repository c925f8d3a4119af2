#include "webui.h"

int main() {
  size_t window = webui_new_window();
  webui_set_root_folder(window, "/srv/kiosk");
  webui_set_public(window, true); /* expect: server/all-interfaces */
  webui_start_server(window, "index.html");
  webui_wait();
  return 0;
}
