#include <cstdio>
#include <filesystem>
#include <string>

#include "webui.h"

static void on_load(webui_event_t* e) {
  const std::string name = std::filesystem::path(webui_get_string_at(e, 0)).filename().string();
  FILE* file = fopen(("data/" + name).c_str(), "rb");
  if (file != nullptr) fclose(file);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "load", on_load);
  webui_show(window, "index.html");
  webui_wait();
}
