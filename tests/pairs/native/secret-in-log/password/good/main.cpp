#include <string>
#include <syslog.h>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("login", [](const std::string& req) -> std::string {
    const std::string password = webview::detail::json_parse(req, "", 1);
    syslog(LOG_INFO, "login with %zu characters", password.size());
    return "true";
  });
  window.run();
}
