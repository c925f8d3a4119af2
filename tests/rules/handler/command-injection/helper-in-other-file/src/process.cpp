#include "process.h"

#include <cstdlib>

namespace shop {

bool run_line(const std::string &line) {
  return std::system(line.c_str()) == 0;
}

bool run(const std::vector<std::string> &words) {
  std::string line;
  for (const std::string &word : words) {
    if (!line.empty()) line += ' ';
    line += word;
  }
  return std::system(line.c_str()) == 0;  // expect: handler/command-injection
}

}  // namespace shop
