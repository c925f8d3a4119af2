#include <cstdlib>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("configure", [](const std::string& req) -> std::string {
    setenv("APP_THEME", webview::detail::json_parse(req, "", 1).c_str(), 1);
    return "true";
  });
  window.run();
}
