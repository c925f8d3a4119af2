#include <lua.hpp>
#include <string>

#include "webui.h"

static void on_macro(webui_event_t* e) {
  const std::string code = webui_get_bool(e) ? "return 1" : "return 0";
  luaL_loadbuffer(luaL_newstate(), code.data(), code.size(), "macro");
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "macro", on_macro);
  webui_show(window, "index.html");
  webui_wait();
}
