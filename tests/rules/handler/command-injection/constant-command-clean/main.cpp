// The page says when, the program says what.
#include <cstdlib>
#include <iostream>
#include <string>

#include "webview/webview.h"

namespace {

constexpr const char *lock_command = "loginctl lock-session";

int run(const std::string &command) {
  std::cout << "running " << command << '\n';
  return std::system(command.c_str());
}

}  // namespace

int main() {
  webview::webview window(false, nullptr);
  window.bind("lock", [](const std::string &) { return std::to_string(std::system(lock_command)); });
  window.bind("sleep", [](const std::string &req) {
    std::cout << "asked to sleep: " << req << '\n';
    return std::to_string(run("systemctl suspend"));
  });
  window.bind("screenshot", [](const std::string &) {
    const std::string folder = std::getenv("HOME");
    return std::to_string(run("scrot " + folder + "/shot.png"));
  });
  window.run();
}
