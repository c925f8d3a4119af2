#include "webui.h"

int main(void) {
  size_t window = webui_new_window();
  webui_set_custom_parameters(window, "--remote-debugging-port=9222"); /* expect: release/remote-debugging */
  webui_show(window, "index.html");
  webui_wait();
  return 0;
}
