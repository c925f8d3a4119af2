#include <lua.hpp>
#include <map>
#include <string>

#include "saucer/smartview.hpp"

void expose(saucer::smartview& view) {
  view.expose("macro", [](const std::string& first, const std::string& second) {
    (void)second;
    static const std::map<std::string, std::string> macros{{"hi", "print('hi')"}};
    const auto found = macros.find(first);
    if (found != macros.end()) luaL_loadstring(luaL_newstate(), found->second.c_str());
  });
}
