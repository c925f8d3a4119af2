#pragma once

#include <functional>
#include <string>
#include <vector>

struct Command {
  const char *name;
  std::function<std::string(const std::string &)> run;
};

std::vector<Command> &all_commands();
