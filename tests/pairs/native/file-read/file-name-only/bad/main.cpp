#include <cstdio>
#include <filesystem>
#include <string>

#include "webui.h"

static void on_load(webui_event_t* e) {
  const std::string name = webui_get_string_at(e, 0);
  FILE* file = fopen(("data/" + name).c_str(), "rb");  // expect: handler/file-read
  if (file != nullptr) fclose(file);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "load", on_load);
  webui_show(window, "index.html");
  webui_wait();
}
