#include <cstdlib>
#include <string>

#include "webview.h"

static bool make_command(const std::string& name, std::string* out) {
  *out = "open " + name;
  return !name.empty();
}

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    std::string command;
    if (make_command(request, &command))
      system(command.c_str());  // expect: handler/command-injection
    return "";
  });
  window.run();
}
