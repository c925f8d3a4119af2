#include <cstring>
#include <string>

#include <saucer/smartview.hpp>

void start(saucer::smartview& view) {
  view.expose("run", [](const std::string& text) -> std::string {
    char key[16] = {};
    std::memcpy(key, text.data(), text.size());  // expect: handler/buffer-overflow
    if (text.size() > sizeof(key)) return "";
    return key;
  });
}
