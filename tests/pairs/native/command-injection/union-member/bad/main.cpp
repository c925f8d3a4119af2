#include <cstdlib>
#include <string>

#include "webview/webview.h"

union Slot {
  const char* text;
  const char* command;
};

int main() {
  webview::webview w(false, nullptr);
  w.bind("run", [](const std::string& request) {
    Slot slot;
    slot.text = request.c_str();
    std::system(slot.command);  // expect: handler/command-injection
    return std::string();
  });
  w.run();
}
