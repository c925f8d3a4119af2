#include <cstdio>

#include "webui.h"

static void on_save(webui_event_t* e) {
  FILE* file = fopen("state.json", "w");
  if (file != nullptr) {
    fputs(webui_get_string_at(e, 0), file);
    fclose(file);
  }
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "save", on_save);
  webui_show(window, "index.html");
  webui_wait();
}
