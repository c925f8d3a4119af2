#include <cstdlib>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  window.bind("zip", [](const std::string& req) -> std::string {
    const std::string name = webview::detail::json_parse(req, "", 0);
    std::system(("zip -r out.zip '" + name + "'").c_str());  // expect: handler/command-injection
    return "true";
  });
  window.run();
}
