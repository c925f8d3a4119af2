#include <dlfcn.h>
#include <filesystem>
#include <string>

#include "webui.h"

static void on_plugin(webui_event_t* e) {
  dlopen(webui_get_string_at(e, 0), RTLD_LAZY);  // expect: handler/library-load
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "plugin", on_plugin);
  webui_show(window, "index.html");
  webui_wait();
}
