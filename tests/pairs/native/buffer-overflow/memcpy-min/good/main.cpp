#include <algorithm>
#include <cstring>
#include <string>

#include <saucer/smartview.hpp>

void start(saucer::smartview& view) {
  view.expose("run", [](const std::string& text) -> std::string {
    char key[17] = {};
    std::memcpy(key, text.data(), std::min(text.size(), sizeof(key) - 1));
    return key;
  });
}
