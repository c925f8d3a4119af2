#include <string>

#include "webui.h"

static int table[8];

static void on_run(webui_event_t* e) {
  const int* row = table;
  webui_return_int(e, *(row + webui_get_int(e)));  // expect: handler/out-of-bounds
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
