#include <dlfcn.h>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& req) -> std::string {
    const std::string symbol = "page_action_" + webview::detail::json_parse(req, "", 0);
    auto* action = reinterpret_cast<void (*)()>(dlsym(RTLD_DEFAULT, symbol.c_str()));
    if (action != nullptr) action();
    return "true";
  });
  window.run();
}
