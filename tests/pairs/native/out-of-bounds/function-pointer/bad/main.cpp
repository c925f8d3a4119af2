#include <array>
#include <string>

#include "webview/webview.h"

static std::array<int, 8> slots;

static void set_slot(int index) {
  slots[index] = 1;  // expect: handler/out-of-bounds
}

int main() {
  webview::webview w(false, nullptr);
  w.bind("mark", [](const std::string& request) {
    void (*mark)(int) = set_slot;
    mark(std::stoi(request));
    return std::string();
  });
  w.run();
}
