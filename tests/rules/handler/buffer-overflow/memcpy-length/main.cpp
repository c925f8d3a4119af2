#include <cstring>
#include <string>

#include "webui.h"

static void on_run(webui_event_t* e) {
  char key[16];
  const long long length = webui_get_int_at(e, 1);
  std::memcpy(key, webui_get_string_at(e, 0), length);  // expect: handler/buffer-overflow
  webui_return_int(e, key[0]);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
