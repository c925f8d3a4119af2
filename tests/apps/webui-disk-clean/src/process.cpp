#include "process.h"

#include <spawn.h>
#include <sys/wait.h>

extern char** environ;

namespace disk {

bool run_program(const char* program, std::vector<std::string> arguments) {
  std::vector<char*> list{const_cast<char*>(program)};
  for (std::string& argument : arguments) list.push_back(argument.data());
  list.push_back(nullptr);
  pid_t child = 0;
  if (posix_spawnp(&child, program, nullptr, nullptr, list.data(), environ) != 0) return false;
  int status = 0;
  return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace disk
