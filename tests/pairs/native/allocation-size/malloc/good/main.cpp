#include <cstdlib>
#include <string>

#include "webui.h"

static void on_run(webui_event_t* e) {
  const long long size = webui_get_int(e);
  if (size <= 0 || size > 4096) return;
  void* block = std::malloc(size);
  std::free(block);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
