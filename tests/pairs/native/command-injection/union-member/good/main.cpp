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
    slot.command = "ls";
    std::system(slot.command);
    return std::string();
  });
  w.run();
}
