#include "commands.h"
#include "webview/webview.h"

namespace {

std::string open(const std::string &) {
  return "1";
}
std::string save(const std::string &) {
  return "2";
}
std::string print(const std::string &) {
  return "3";
}
std::string close(const std::string &) {
  return "4";
}

}  // namespace

int main() {
  webview::webview w(false, nullptr);
#define BIND(name) w.bind(#name, name);
  COMMANDS(BIND)
#undef BIND
  w.bind("close", close);
  w.bind("late", close);
  w.unbind("late");
#ifdef _WIN32
  w.bind("taskbar", close);
#endif
  w.run();
}
