// Which of two fixed names it is depends on the platform, or on an option.
#include <cstring>
#include <string>

#include "webview/webview.h"

#ifdef __APPLE__
#define OPEN_NAME "open_finder"
#else
#define OPEN_NAME "open_explorer"
#endif

int main(int argc, char **argv) {
  const bool kiosk = argc > 1 && std::strcmp(argv[1], "--kiosk") == 0;
  webview::webview w(false, nullptr);
  const auto nothing = [](const std::string &) { return std::string("null"); };
  w.bind(OPEN_NAME, nothing);
  if (kiosk) {
    w.bind("leave_kiosk", nothing);
  } else {
    w.bind("enter_kiosk", nothing);
  }
  w.run();
}
