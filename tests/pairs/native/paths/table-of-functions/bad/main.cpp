#include <cstdlib>
#include <string>

#include "webview.h"

struct Command {
  const char* name;
  void (*run)(const std::string& argument);
};

static void open_file(const std::string& file) {
  system(("open " + file).c_str());  // expect: handler/command-injection
}

static const Command commands[] = {{"open", open_file}};

int main() {
  webview::webview window(false, nullptr);
  window.bind("run", [&](const std::string& request) -> std::string {
    for (const auto& command : commands) command.run(request);
    return "";
  });
  window.run();
}
