#include <cstring>
#include <fstream>
#include <string>

#include "webui.h"

static void on_load(webui_event_t* e) {
  std::ifstream file(std::string("themes/") + webui_get_string_at(e, 0) + ".css");  // expect: handler/file-read
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "load", on_load);
  webui_show(window, "index.html");
  webui_wait();
}
