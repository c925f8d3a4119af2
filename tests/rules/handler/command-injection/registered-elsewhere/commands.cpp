#include "commands.h"

#include <cstdlib>

namespace {

std::string print_note(const std::string &request) {
  const std::string line = "lp " + request;
  std::system(line.c_str());  // expect: handler/command-injection
  return "true";
}

std::string read_name();

}  // namespace

void add_commands(app::Bridge &bridge) {
  bridge.expose("print", print_note);
  bridge.expose("sync", [](const std::string &) {
    std::system("sync");
    return std::string("true");
  });
  bridge.expose(read_name(), [](const std::string &request) {
    std::system(request.c_str());  // expect: handler/command-injection
    return std::string("true");
  });
}
