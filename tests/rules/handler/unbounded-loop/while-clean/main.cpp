#include <string>

#include "webui.h"

static void on_run(webui_event_t* e) {
  const long long count = webui_get_int(e) % 100;
  long long done = 0;
  while (done < count) ++done;
  webui_return_int(e, done);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
