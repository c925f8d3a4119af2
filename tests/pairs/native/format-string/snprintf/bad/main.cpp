#include <cstdio>
#include <string>

#include <saucer/smartview.hpp>

void start(saucer::smartview& view) {
  view.expose("run", [](const std::string& text) -> std::string {
    char line[128];
    std::snprintf(line, sizeof(line), text.c_str());  // expect: handler/format-string
    return line;
  });
}
