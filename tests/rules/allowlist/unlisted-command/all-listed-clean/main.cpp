#include <array>
#include <utility>

#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  w.bind("load", [](const std::string &) { return std::string("{}"); });
  w.bind("save", [](const std::string &) { return std::string("true"); });
  // Names that are not known are the subject of another rule.
  for (int slot = 0; slot < 4; ++slot) {
    w.bind("slot_" + std::to_string(slot), [](const std::string &) { return std::string("1"); });
  }
  w.run();
}
