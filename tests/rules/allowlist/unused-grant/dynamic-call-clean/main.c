#include "webui.h"

void answer(webui_event_t *e) {
  webui_return_bool(e, true);
}

int main() {
  size_t window = webui_new_window();
  webui_bind(window, "first", answer);
  webui_bind(window, "second", answer);
  webui_show(window, "index.html");
  webui_wait();
  return 0;
}
