#include <cstdio>
#include <cstring>
#include <string>

#include "webui.h"

static void on_run(webui_event_t* e) {
  const char* unit = webui_get_string(e);
  const char* format = std::strcmp(unit, "hex") == 0 ? "%x\n" : "%d\n";
  std::printf(format, 1);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
