#include "webview/webview.h"

int main() {
  webview::webview w(false, nullptr);
  w.bind("list_tracks", [](const std::string &) { return std::string("[]"); });
  w.bind("play_track", [](const std::string &) { return std::string("true"); });
  w.run();
}
