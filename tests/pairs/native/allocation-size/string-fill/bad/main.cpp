#include <string>

#include "webui.h"

static void on_run(webui_event_t* e) {
  const std::string line(webui_get_int(e), '-');  // expect: handler/allocation-size
  webui_return_string(e, line.c_str());
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "run", on_run);
  webui_show(window, "index.html");
  webui_wait();
}
