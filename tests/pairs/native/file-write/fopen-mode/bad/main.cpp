#include <cstdio>

#include "webui.h"

static void on_save(webui_event_t* e) {
  FILE* file = fopen(webui_get_string_at(e, 0), "w");  // expect: handler/file-write
  if (file != nullptr) fclose(file);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "save", on_save);
  webui_show(window, "index.html");
  webui_wait();
}
