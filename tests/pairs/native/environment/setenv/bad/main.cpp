#include <cstdlib>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("configure", [](const std::string& req) -> std::string {
    setenv(webview::detail::json_parse(req, "", 0).c_str(), webview::detail::json_parse(req, "", 1).c_str(), 1);  // expect: handler/environment
    return "true";
  });
  window.run();
}
