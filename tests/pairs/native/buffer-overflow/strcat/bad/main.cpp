#include <cstring>
#include <string>

#include "webui.h"

static void on_run(webui_event_t* e) {
  char path[64] = "/var/notes/";
  std::strcat(path, webui_get_string(e));  // expect: handler/buffer-overflow
  webui_return_string(e, path);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
