#include <unistd.h>

#include "webui.h"

static void on_enter(webui_event_t* e) {
  (void)!chdir(webui_get_string_at(e, 0));  // expect: handler/environment
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "enter", on_enter);
  webui_show(window, "index.html");
  webui_wait();
}
