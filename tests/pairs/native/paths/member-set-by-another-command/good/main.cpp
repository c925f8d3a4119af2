#include <cstdlib>
#include <string>

#include "webview.h"

struct Player {
  std::string title;
  std::string command = "mpv";
  void configure(const std::string& text) { title = text; }
  void play() const { system(command.c_str()); }
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
