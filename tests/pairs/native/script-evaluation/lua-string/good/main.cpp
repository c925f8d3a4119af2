#include <lua.hpp>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("macro", [](const std::string& req) -> std::string {
    lua_State* state = luaL_newstate();
    lua_getglobal(state, "on_macro");
    lua_pushstring(state, webview::detail::json_parse(req, "", 0).c_str());
    lua_pcall(state, 1, 0, 0);
    return "true";
  });
  window.run();
}
