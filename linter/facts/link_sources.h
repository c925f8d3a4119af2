// Page data that a function gets by itself and returns, or leaves in an object of its caller: for
// the caller it is page data that enters at the call.
#pragma once

#include <vector>

#include "facts/facts.h"

namespace bridgelint {

/// The functions with such flows added, over any number of calls: `source → sink` for what was
/// `call_result → sink`. At most `budget` flows are added; `cut_short` is set when more would be.
std::vector<FunctionSummary> with_returned_sources(std::vector<FunctionSummary> functions,
                                                   size_t budget, bool& cut_short);

}  // namespace bridgelint
