#include <cstdlib>

#include "registry.h"

static std::string open_folder(const std::string &request) {
  std::system(("xdg-open " + request).c_str());  // expect: handler/command-injection
  return "true";
}

void add_tools() {
  all_commands().push_back({"open_folder", open_folder});
}
