#include "webui.h"

void anything(webui_event_t *e) {
  webui_return_int(e, 1);
}

int main() {
  size_t window = webui_new_window();
  webui_bind(window, "Anything", anything);
  webui_show(window, "index.html");
  webui_wait();
  return 0;
}
