#include <string>

#include "webui.h"

static int table[8];

static void on_run(webui_event_t* e) {
  const long long count = webui_get_int(e);
  for (long long i = 0; i < count; ++i) table[i] = 0;  // expect: handler/out-of-bounds
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
