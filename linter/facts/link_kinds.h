// Which sinks a local flow cannot reach: what sanitizers and guards on it made the data harmless
// for, guards in other units included.
#pragma once

#include <string>
#include <vector>

#include "facts/facts.h"
#include "facts/link_graph.h"

namespace bridgelint {

/// Whether some flow is not open to every kind of sink: something made it harmless for some, or
/// made a number of it, which only some sinks mind.
bool has_limited_flows(const std::vector<FunctionSummary>& functions);

/// A guard that stands for a function in another unit is decided by what that function vouches for:
/// it is dropped, and `safe_for` of the flow grows, when the function holds the data off; else it
/// stays as a check that is not enough. Summaries without an effect on flows go. `all` are the
/// functions that may vouch.
std::vector<FunctionSummary> with_guards_decided(std::vector<FunctionSummary> functions,
                                                 const std::vector<FunctionSummary>& all);

/// The flows of the functions that data may take on its way to sinks of the kinds, all of which the
/// same flows are safe for.
struct KindGroup {
  std::vector<std::string> kinds;  ///< sorted
  std::vector<FlowsOfFunction> functions;
};
/// Every kind of sink that occurs is in one group; what no flow is safe for is in the first.
/// `functions` must outlive the groups.
std::vector<KindGroup> groups_by_kind(const std::vector<FunctionSummary>& functions);

}  // namespace bridgelint
