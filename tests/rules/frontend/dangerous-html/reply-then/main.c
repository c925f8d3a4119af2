#include "webui.h"

void answer(webui_event_t *e) {
  webui_return_string(e, "");
}

int main() {
  size_t window = webui_new_window();
  webui_bind(window, "GetLog", answer);
  webui_bind(window, "GetName", answer);
  webui_show(window, "index.html");
  webui_wait();
  return 0;
}
