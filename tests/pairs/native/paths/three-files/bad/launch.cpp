#include <cstdlib>

#include "tasks.h"

void launch(const std::string& text) {
  system(text.c_str());  // expect: handler/command-injection
}
