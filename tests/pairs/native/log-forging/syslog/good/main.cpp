#include <string>
#include <syslog.h>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("note", [](const std::string& req) -> std::string {
    syslog(LOG_INFO, "page: %d", std::stoi(webview::detail::json_parse(req, "", 0)));
    return "true";
  });
  window.run();
}
