#include "tasks.h"

std::string prepare(const std::string& text) {
  return "run " + text;
}
