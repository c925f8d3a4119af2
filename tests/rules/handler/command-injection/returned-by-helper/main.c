#include <stdlib.h>

#include "webui.h"

static const char* argument(webui_event_t* e) {
  return webui_get_string(e);
}

static void on_run(webui_event_t* e) {
  system(argument(e));  // expect: handler/command-injection
}

int main(void) {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
