// Listeners for messages of other windows, and what their code does to find out who sends.
#pragma once

#include "extract/web/values.h"
#include "facts/facts.h"

namespace bridgelint {

/// Adds a `MessageListener` for each function that the program's own scripts register for messages
/// to the window, if it uses their data. Workers, ports and sockets, whose other end is known, are
/// left out.
void report_listeners(const Program& program, const Values& values, FileFacts& facts);

}  // namespace bridgelint
