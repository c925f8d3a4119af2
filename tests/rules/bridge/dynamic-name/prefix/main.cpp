#include <filesystem>
#include <string>

#include "webview/webview.h"

namespace {

constexpr const char *prefix = "plugin.";

std::string run(const std::string &) {
  return "null";
}

}  // namespace

int main() {
  webview::webview w(false, nullptr);
  for (const auto &file : std::filesystem::directory_iterator("plugins")) {
    w.bind(prefix + file.path().stem().string(), run);  // expect: bridge/dynamic-name
  }
  for (int channel = 0; channel < 16; ++channel) {
    std::string name = "channel_";
    name += std::to_string(channel);
    w.bind(name, run);  // expect: bridge/dynamic-name
  }
  w.run();
}
