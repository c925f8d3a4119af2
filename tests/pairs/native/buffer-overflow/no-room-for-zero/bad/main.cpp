#include <cstring>
#include <string>

#include "webui.h"

static void on_run(webui_event_t* e) {
  char name[32];
  const char* text = webui_get_string(e);
  if (std::strlen(text) > sizeof(name)) return;
  std::strcpy(name, text);  // expect: handler/buffer-overflow
  webui_return_string(e, name);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
