#include <cstring>
#include <string>

#include "webui.h"

static void on_run(webui_event_t* e) {
  char path[64] = "/var/notes/";
  const char* name = webui_get_string(e);
  if (std::strlen(name) > 40) return;
  std::strcat(path, name);
  webui_return_string(e, path);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
