#ifndef BRIDGELINT_STUB_LUA_HPP
#define BRIDGELINT_STUB_LUA_HPP
#include "lauxlib.h"
#include "lua.h"
#include "lualib.h"
#endif
