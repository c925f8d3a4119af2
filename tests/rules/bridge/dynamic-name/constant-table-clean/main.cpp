// Many alike, all of them written down.
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "webview/webview.h"

namespace {

std::string play(const std::string &) {
  return "1";
}
std::string stop(const std::string &) {
  return "2";
}

struct Entry {
  const char *name;
  std::string (*action)(const std::string &);
};

constexpr Entry entries[] = {{"play", play}, {"stop", stop}};

}  // namespace

int main() {
  webview::webview w(false, nullptr);
  for (const auto &entry : entries) w.bind(entry.name, entry.action);
  for (const char *name : {"next", "previous"}) w.bind(name, play);
  const std::vector<std::pair<std::string, int>> levels{{"quiet", 1}, {"loud", 9}};
  for (const auto &[name, level] : levels) {
    w.bind(name, [level = level](const std::string &) { return std::to_string(level); });
  }
  w.run();
}
