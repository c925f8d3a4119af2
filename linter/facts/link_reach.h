// Which functions page data can get into at all: of a large program, a small part.
#pragma once

#include <vector>

#include "facts/facts.h"
#include "facts/link.h"

namespace bridgelint {

/// The summaries, in their order, of the functions that untrusted parameters or page data may reach
/// by calls, results or what is kept between calls; every flow counts, whatever it carries.
std::vector<FunctionSummary> functions_in_reach(const FileFacts& facts, const CallEdges& edges);

}  // namespace bridgelint
