/* Own declarations of Lua's standard libraries, written for analysis; not the interpreter's code.
 */
#ifndef BRIDGELINT_STUB_LUALIB_H
#define BRIDGELINT_STUB_LUALIB_H
#include "lua.h"
#ifdef __cplusplus
extern "C" {
#endif
void luaL_openlibs(lua_State* state);
int luaopen_base(lua_State* state);
int luaopen_string(lua_State* state);
#ifdef __cplusplus
}
#endif
#endif
