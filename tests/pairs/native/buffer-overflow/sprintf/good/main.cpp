#include <cstdio>
#include <string>

#include <saucer/smartview.hpp>

void start(saucer::smartview& view) {
  view.expose("run", [](const std::string& text) -> std::string {
    char line[64];
    std::snprintf(line, sizeof(line), "%d: %s", 1, text.c_str());
    return line;
  });
}
