#include <cstdio>
#include <string>

#include <saucer/smartview.hpp>

void start(saucer::smartview& view) {
  view.expose("run", [](const std::string& text) -> std::string {
    char line[64];
    std::sprintf(line, "%d: %s", 1, text.c_str());  // expect: handler/buffer-overflow
    return line;
  });
}
