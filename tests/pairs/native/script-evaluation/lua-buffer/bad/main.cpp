#include <lua.hpp>
#include <string>

#include "webui.h"

static void on_macro(webui_event_t* e) {
  const std::string code = std::string("return ") + webui_get_string_at(e, 0);
  luaL_loadbuffer(luaL_newstate(), code.data(), code.size(), "macro");  // expect: handler/script-evaluation
}

int main() {
  const size_t window = webui_new_window();
  webui_bind(window, "macro", on_macro);
  webui_show(window, "index.html");
  webui_wait();
}
