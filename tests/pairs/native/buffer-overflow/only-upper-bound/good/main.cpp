#include <cstring>
#include <string>

#include <saucer/smartview.hpp>

void start(saucer::smartview& view) {
  view.expose("run", [](const std::string& text, int length) -> std::string {
    char key[17] = {};
    if (length < 0 || length > 16) return "";
    std::memcpy(key, text.data(), length);
    return key;
  });
}
