// Which arguments of calls over the bridge hold what others choose.
#pragma once

#include <vector>

#include "extract/web/calls.h"
#include "extract/web/flow.h"
#include "facts/facts.h"

namespace bridgelint {

/// The data of one call, member by member where an argument is an object literal. A reply of
/// another command counts as the program's own.
std::vector<CallData> data_of(const CommandCall& call, const Values& values, PageFlow& flow);

/// Adds the calls of imported scripts that this program's own scripts hand such data to.
void report_handed_on(const Program& program, const Values& values, const Calls& calls,
                      PageFlow& flow, FileFacts& facts);

}  // namespace bridgelint
