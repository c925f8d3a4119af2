#include "commands.h"

#include <cstdlib>

namespace {

std::string print_note(const std::string &request) {
  const std::string line = "lp " + request;
  std::system(line.c_str());  // expect: handler/command-injection
  return "true";
}

}  // namespace

void add_commands(app::Bridge &bridge) {
  bridge.expose("print", print_note);
  bridge.expose("sync", [](const std::string &) {
    std::system("sync");
    return std::string("true");
  });
}
