#include <string>
#include <sys/stat.h>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("share", [](const std::string& req) -> std::string {
    chmod(webview::detail::json_parse(req, "", 0).c_str(), 0644);  // expect: handler/permissions
    return "true";
  });
  window.run();
}
