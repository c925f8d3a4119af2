#include <dlfcn.h>
#include <string>

#include "saucer/smartview.hpp"

void expose(saucer::smartview& view) {
  view.expose("plugin", [](const std::string& first, const std::string& second) {
    (void)second;
    const char* file = nullptr;
    switch (std::stoi(first)) {
      case 1: file = "/usr/lib/app/one.so"; break;
      case 2: file = "/usr/lib/app/two.so"; break;
      default: return;
    }
    dlopen(file, RTLD_NOW);
  });
}
