#include <dlfcn.h>
#include <filesystem>
#include <string>

#include "webui.h"

static void on_plugin(webui_event_t* e) {
  const std::filesystem::path name = webui_get_string_at(e, 0);
  dlopen(("/usr/lib/app/" / name.filename()).c_str(), RTLD_LAZY);
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "plugin", on_plugin);
  webui_show(window, "index.html");
  webui_wait();
}
