#include <string>
#include <unistd.h>

#include "saucer/smartview.hpp"

void expose(saucer::smartview& view) {
  view.expose("render", [](const std::string& first, const std::string& second) {
    (void)second;
    execlp("inkscape", "inkscape", first.c_str(), nullptr);  // expect: handler/argument-injection
  });
}
