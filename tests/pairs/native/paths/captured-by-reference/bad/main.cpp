#include <cstdlib>
#include <string>

#include "webview.h"

int main() {
  webview::webview window(false, nullptr);
  std::string selected;
  window.bind("select", [&selected](const std::string& request) -> std::string {
    selected = request;
    return "";
  });
  window.bind("open", [&selected](const std::string&) -> std::string {
    system(("xdg-open " + selected).c_str());  // expect: handler/command-injection
    return "";
  });
  window.run();
}
