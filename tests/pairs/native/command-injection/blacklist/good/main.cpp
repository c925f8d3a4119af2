#include <cstdlib>
#include <string>

#include "saucer/smartview.hpp"

void expose(saucer::smartview& view) {
  view.expose("open", [](const std::string& first, const std::string& second) {
    (void)second;
    static const char* const known[] = {"docs", "music"};
    for (const char* folder : known) {
      if (first == folder) std::system((std::string("xdg-open ") + folder).c_str());
    }
  });
}
