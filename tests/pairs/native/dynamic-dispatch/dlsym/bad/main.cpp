#include <dlfcn.h>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [](const std::string& req) -> std::string {
    auto* action = reinterpret_cast<void (*)()>(dlsym(RTLD_DEFAULT, webview::detail::json_parse(req, "", 0).c_str()));  // expect: handler/dynamic-dispatch
    if (action != nullptr) action();
    return "true";
  });
  window.run();
}
