#include <lua.hpp>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("macro", [](const std::string& req) -> std::string {
    lua_State* state = luaL_newstate();
    luaL_loadstring(state, webview::detail::json_parse(req, "", 0).c_str());  // expect: handler/script-evaluation
    lua_pcall(state, 0, 0, 0);
    return "true";
  });
  window.run();
}
