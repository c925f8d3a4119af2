/* Own declarations of Lua's API, written for analysis; not the interpreter's code. */
#ifndef BRIDGELINT_STUB_LUA_H
#define BRIDGELINT_STUB_LUA_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct lua_State lua_State;
typedef int (*lua_CFunction)(lua_State* state);
typedef double lua_Number;
typedef long long lua_Integer;
#define LUA_OK 0
#define LUA_MULTRET (-1)
int lua_pcallk(lua_State* state, int arguments, int results, int handler, ptrdiff_t context,
               int (*next)(lua_State*, int, ptrdiff_t));
#define lua_pcall(L, n, r, f) lua_pcallk(L, (n), (r), (f), 0, NULL)
void lua_close(lua_State* state);
void lua_settop(lua_State* state, int index);
#define lua_pop(L, n) lua_settop(L, -(n) - 1)
const char* lua_pushstring(lua_State* state, const char* text);
const char* lua_pushlstring(lua_State* state, const char* text, size_t length);
void lua_pushnumber(lua_State* state, lua_Number number);
void lua_pushinteger(lua_State* state, lua_Integer number);
void lua_pushboolean(lua_State* state, int truth);
int lua_getglobal(lua_State* state, const char* name);
void lua_setglobal(lua_State* state, const char* name);
const char* lua_tolstring(lua_State* state, int index, size_t* length);
#define lua_tostring(L, i) lua_tolstring(L, (i), NULL)
lua_Number lua_tonumberx(lua_State* state, int index, int* ok);
#ifdef __cplusplus
}
#endif
#endif
