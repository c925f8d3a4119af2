#include <string>
#include <unistd.h>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("clone", [](const std::string& req) -> std::string {
    const std::string url = webview::detail::json_parse(req, "", 0);
    execlp("git", "git", "clone", url.c_str(), nullptr);  // expect: handler/argument-injection
    return "true";
  });
  window.run();
}
