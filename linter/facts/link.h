// Composes function summaries into paths from page data to sinks, over functions and files.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "facts/model.h"

namespace bridgelint {

/// Function id → ids of the functions that data of it is handed to.
using CallEdges = std::map<std::string, std::set<std::string>>;
CallEdges call_edges(const FileFacts& facts);
/// The functions that data handed to `function` can get into, itself included.
std::set<std::string> reachable(const CallEdges& edges, const std::string& function);

/// All flows that start at untrusted parameters of an exposed command or a server's route, or at
/// page data that enters in a function, and end in a sink; one flow for each sink place and kind,
/// with the shortest path found. `callers(name)` order decides which call is shown in front. Sorted
/// by sink. A path goes at most 32 calls deep; recursion is followed once.
std::vector<Flow> link_flows(const FileFacts& facts);

}  // namespace bridgelint
