#include <cstdlib>
#include <string>

#include "webview.h"

struct Player {
  std::string command;
  void configure(const std::string& text) { command = text; }
  void play() const {
    system(command.c_str());  // expect: handler/command-injection
  }
};

int main() {
  webview::webview window(false, nullptr);
  Player player;
  window.bind("configure", [&](const std::string& request) -> std::string {
    player.configure(request);
    return "";
  });
  window.bind("play", [&](const std::string&) -> std::string {
    player.play();
    return "";
  });
  window.run();
}
