#include <cstdlib>

#include "view.h"

void start(View& view) {
  view.set("run", [](std::string command) {
    std::system(command.c_str());  // expect: handler/command-injection
    return command;
  });
}
