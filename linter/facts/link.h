// Composes function summaries into paths from page data to sinks, over functions and files.
#pragma once

#include <vector>

#include "facts/model.h"

namespace bridgelint {

/// All flows that start at an exposed command's untrusted parameters, or at page data that enters
/// in a function, and end in a sink; one flow for each sink place and kind, with the shortest path
/// found. `callers(name)` order decides which call is shown in front. Sorted by sink.
/// A path goes at most 32 calls deep; recursion is followed once.
std::vector<Flow> link_flows(const FileFacts& facts);

}  // namespace bridgelint
