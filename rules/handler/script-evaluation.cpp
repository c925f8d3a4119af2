#include "check/flow_rule.h"

namespace bridgelint {
namespace {

constexpr FlowWords words{
    "run script of its own in the native process",
    "Call a fixed function of the script, and pass the data as its arguments."};

void check(const RuleContext& context, Reporter& report) {
  report_flows(context, {"code"}, words, report);
}

}  // namespace

extern const Rule rule_handler_script_evaluation{
    .id = "handler/script-evaluation",
    .summary = "Data of a page is run as a script inside the program.",
    .severity = Severity::error,
    .cwe = {94, 95},
    .docs = R"md(## Why
A script engine in the native process has what the program gave it: files, sockets, the program's own functions. The page's sandbox ends where its text becomes that script.

## Example
```cpp main.cpp bad
#include <lua.hpp>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("macro", [](const std::string& request) {
    lua_State* state = luaL_newstate();
    luaL_openlibs(state);
    luaL_loadstring(state, webview::detail::json_parse(request, "", 0).c_str());
    return std::string(lua_pcall(state, 0, 0, 0) == 0 ? "true" : "false");
  });
  window.run();
}
```
```cpp main.cpp good
#include <lua.hpp>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("macro", [](const std::string& request) {
    lua_State* state = luaL_newstate();
    luaL_loadstring(state, "return string.upper(...)");
    lua_pushstring(state, webview::detail::json_parse(request, "", 0).c_str());
    return std::string(lua_pcall(state, 1, 1, 0) == 0 ? "true" : "false");
  });
  window.run();
}
```

## Instead
Keep scripts in files of the program and hand data to them as arguments. Where users may write scripts, run them in an engine without libraries, and say so to the user.

## Limits
The path of data is followed like that of `handler/command-injection`, with the same limits. What an engine's sandbox takes away is not seen. Script that native code hands back to the page is the matter of `injection/string-built-script`.
)md",
    .check = check,
};

}  // namespace bridgelint
