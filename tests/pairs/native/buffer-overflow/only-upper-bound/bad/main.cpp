#include <cstring>
#include <string>

#include <saucer/smartview.hpp>

void start(saucer::smartview& view) {
  view.expose("run", [](const std::string& text, int length) -> std::string {
    char key[16] = {};
    if (length > 16) return "";
    std::memcpy(key, text.data(), length);  // expect: handler/buffer-overflow
    return key;
  });
}
