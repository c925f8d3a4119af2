#include <cstring>
#include <fstream>
#include <string>

#include "webui.h"

static void on_load(webui_event_t* e) {
  const char* file_name = nullptr;
  const std::string theme = webui_get_string_at(e, 0);
  if (theme == "dark") file_name = "themes/dark.css";
  if (theme == "light") file_name = "themes/light.css";
  if (file_name != nullptr) std::ifstream file(file_name);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "load", on_load);
  webui_show(window, "index.html");
  webui_wait();
}
