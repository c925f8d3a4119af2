#include <cstdio>
#include <cstring>
#include <string>

#include "webui.h"

static void on_run(webui_event_t* e) {
  const char* format = webui_get_string(e);
  std::printf(format, 1);  // expect: handler/format-string
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
