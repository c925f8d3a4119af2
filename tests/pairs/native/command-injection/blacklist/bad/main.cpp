#include <cstdlib>
#include <string>

#include "saucer/smartview.hpp"

void expose(saucer::smartview& view) {
  view.expose("open", [](const std::string& first, const std::string& second) {
    (void)second;
    if (first.find(';') != std::string::npos || first.find('|') != std::string::npos) return;
    std::system(("xdg-open " + first).c_str());  // expect: handler/command-injection
  });
}
