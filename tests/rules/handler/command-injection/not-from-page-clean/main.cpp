// Commands from the program's own settings, and a function that no page reaches.
#include <cstdlib>
#include <fstream>
#include <string>

#include "webview/webview.h"

namespace {

std::string player_from_settings() {
  std::ifstream in("/etc/player.conf");
  std::string line;
  std::getline(in, line);
  return line;
}

// Called from the command line alone.
std::string play_file(const std::string &file) {
  return std::to_string(std::system(("mpv " + file).c_str()));
}

}  // namespace

int main(int argc, char **argv) {
  if (argc > 1) return play_file(argv[1]) == "0" ? 0 : 1;
  const std::string player = player_from_settings();
  webview::webview window(false, nullptr);
  window.bind("play", [player](const std::string &) -> std::string {
    return std::to_string(std::system((player + " playlist.m3u").c_str()));
  });
  window.run();
}
