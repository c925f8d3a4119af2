#include <cstdlib>
#include <string>

#include "webview.h"

static std::string last_command;

int main() {
  webview::webview window(false, nullptr);
  window.bind("remember", [](const std::string& request) -> std::string {
    last_command = request;
    return "";
  });
  window.bind("repeat", [](const std::string&) -> std::string {
    system(last_command.c_str());  // expect: handler/command-injection
    return "";
  });
  window.run();
}
