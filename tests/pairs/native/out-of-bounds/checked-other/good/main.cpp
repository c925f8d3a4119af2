#include <string>
#include <vector>

#include "webui.h"

static int table[8];

static void on_run(webui_event_t* e) {
  const long long row = webui_get_int_at(e, 0);
  const long long column = webui_get_int_at(e, 1);
  if (row < 0 || row >= 8 || column < 0 || column >= 8) return;
  webui_return_int(e, table[column]);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
