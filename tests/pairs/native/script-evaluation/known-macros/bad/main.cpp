#include <lua.hpp>
#include <map>
#include <string>

#include "saucer/smartview.hpp"

void expose(saucer::smartview& view) {
  view.expose("macro", [](const std::string& first, const std::string& second) {
    (void)second;
    static std::map<std::string, std::string> macros;
    macros[first] = second;
    luaL_loadstring(luaL_newstate(), macros[first].c_str());  // expect: handler/script-evaluation
  });
}
