#pragma once

#include <string>
#include <vector>

namespace shop {

/// Runs a program with its arguments and waits for it.
bool run(const std::vector<std::string> &words);
bool run_line(const std::string &line);

}  // namespace shop
