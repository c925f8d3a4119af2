#include <fstream>
#include <string>

#include "guard.h"
#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("load", [](const std::string& req) -> std::string {
    const std::string path = webview::detail::json_parse(req, "", 0);
    if (!is_known(path)) return "null";
    std::ifstream file(path);  // expect: handler/file-read
    return "true";
  });
  window.run();
}
