#include <string>
#include <sys/stat.h>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("share", [](const std::string& req) -> std::string {
    const std::string name = webview::detail::json_parse(req, "", 0);
    if (name == "a.html" || name == "b.html") chmod(name.c_str(), 0644);
    return "true";
  });
  window.run();
}
