#include <dirent.h>

#include "webui.h"

static void on_list(webui_event_t* e) {
  DIR* folder = opendir(webui_get_bool(e) ? "public" : "shared");
  if (folder != nullptr) closedir(folder);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "list", on_list);
  webui_show(window, "index.html");
  webui_wait();
}
