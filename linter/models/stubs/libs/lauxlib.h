/* Own declarations of Lua's auxiliary library, written for analysis; not the interpreter's code. */
#ifndef BRIDGELINT_STUB_LAUXLIB_H
#define BRIDGELINT_STUB_LAUXLIB_H
#include "lua.h"
#ifdef __cplusplus
extern "C" {
#endif
lua_State* luaL_newstate(void);
int luaL_loadstring(lua_State* state, const char* text);
int luaL_loadbufferx(lua_State* state, const char* text, size_t size, const char* name,
                     const char* mode);
#define luaL_loadbuffer(L, s, n, m) luaL_loadbufferx(L, s, n, m, NULL)
int luaL_loadfilex(lua_State* state, const char* file, const char* mode);
#define luaL_loadfile(L, f) luaL_loadfilex(L, f, NULL)
#define luaL_dofile(L, f) (luaL_loadfile(L, f) || lua_pcall(L, 0, LUA_MULTRET, 0))
#define luaL_dostring(L, s) (luaL_loadstring(L, s) || lua_pcall(L, 0, LUA_MULTRET, 0))
#ifdef __cplusplus
}
#endif
#endif
