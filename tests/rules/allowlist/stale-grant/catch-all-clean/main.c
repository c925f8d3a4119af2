#include "webui.h"

void any(webui_event_t *e) {
  webui_return_string(e, e->element);
}

int main() {
  size_t window = webui_new_window();
  webui_bind(window, "", any);
  webui_show(window, "index.html");
  webui_wait();
  return 0;
}
