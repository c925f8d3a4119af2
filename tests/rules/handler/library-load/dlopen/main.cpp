#include <dlfcn.h>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("plugin", [](const std::string& req) -> std::string {
    const std::string file = "./plugins/" + webview::detail::json_parse(req, "", 0);
    dlopen(file.c_str(), RTLD_NOW);  // expect: handler/library-load
    return "true";
  });
  window.run();
}
