#include <cstdlib>
#include <string>

#include "webview.h"

static std::string last_command = "make";
static std::string last_title;

int main() {
  webview::webview window(false, nullptr);
  window.bind("remember", [](const std::string& request) -> std::string {
    last_title = request;
    return "";
  });
  window.bind("repeat", [](const std::string&) -> std::string {
    system(last_command.c_str());
    return "";
  });
  window.run();
}
