#include "launch.h"

void start(const std::string& text) {
  launch(text + " &");
}
