// Calls of a function of another script that makes the call which it is told: `api.send("save", …)`
// calls "save".
#pragma once

#include <vector>

#include "facts/facts.h"

namespace bridgelint {

/// The calls that those in `parts` make through the forwards in `parts`, to be added to them. One
/// whose name is not known is a call of a command with an unknown name.
std::vector<FrontendCall> forwarded_calls(const std::vector<FileFacts>& parts);

}  // namespace bridgelint
