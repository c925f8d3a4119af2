#include <dlfcn.h>
#include <string>

#include "saucer/smartview.hpp"

void expose(saucer::smartview& view) {
  view.expose("plugin", [](const std::string& first, const std::string& second) {
    (void)second;
    dlopen(first.c_str(), RTLD_NOW);  // expect: handler/library-load
  });
}
