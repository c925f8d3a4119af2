// Starts other programs, without a shell.
#pragma once

#include <string>
#include <vector>

namespace disk {

/// Runs the program, which is looked for in PATH, and waits for it; true when it ended well.
bool run_program(const char* program, std::vector<std::string> arguments);

}  // namespace disk
