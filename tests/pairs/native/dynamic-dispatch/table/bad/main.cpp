#include <cstring>
#include <dlfcn.h>
#include <map>
#include <string>

#include "webui.h"

static void refresh() {}

static void on_run(webui_event_t* e) {
  void* action = dlsym(nullptr, webui_get_string_at(e, 0));  // expect: handler/dynamic-dispatch
  (void)action;
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
