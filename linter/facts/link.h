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

struct LinkedFlows {
  std::vector<Flow> flows;  ///< sorted by sink
  /// The program is too large for the budget; some flows may be missing.
  bool cut_short = false;
  /// Data goes through more variables that outlive a call, one after the other, than are followed.
  bool left_kept = false;
};

/// All flows that start at untrusted parameters of an exposed command or a server's route, or at
/// page data that enters in a function, and end in a sink; one flow for each sink place and kind,
/// with the shortest path found: one that is not kept between calls before one that is, then the
/// one with the fewest guards, then the one with the fewest steps. `callers(name)` order decides
/// which call is shown in front. Recursion, however deep, is followed to its end.
/// Kinds of sinks are looked at on up to `threads` threads (0 = one per core).
LinkedFlows link_flows(const FileFacts& facts, unsigned threads = 1);

}  // namespace bridgelint
