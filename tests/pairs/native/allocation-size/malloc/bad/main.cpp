#include <cstdlib>
#include <string>

#include "webui.h"

static void on_run(webui_event_t* e) {
  void* block = std::malloc(webui_get_int(e));  // expect: handler/allocation-size
  std::free(block);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
