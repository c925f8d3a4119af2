#include "facts/link_sources.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace bridgelint {
namespace {

constexpr size_t max_steps = 64;

struct Use {
  size_t function = 0;
  size_t flow = 0;
};

bool overlap(std::string_view a, std::string_view b) {
  return a.starts_with(b) || b.starts_with(a);
}

bool leaves(const LocalFlow& flow) {
  if (flow.from.kind != EndpointKind::source) return false;
  return flow.to.kind == EndpointKind::result || flow.to.kind == EndpointKind::parameter;
}

// `given` as it goes on in the caller by `use`; false when it is harmless there.
bool go_on(const LocalFlow& given, const LocalFlow& use, LocalFlow& result) {
  if (!overlap(given.to.path, use.from.path)) return false;
  const bool sink = use.to.kind == EndpointKind::sink;
  if (sink && given.to.number && !use.to.number) return false;
  if (sink && std::ranges::binary_search(given.safe_for, use.to.name)) return false;
  result = use;
  result.from = given.from;
  result.to.number = sink ? use.to.number : use.to.number || given.to.number;
  result.steps = given.steps;
  result.steps.insert(result.steps.end(), use.steps.begin(), use.steps.end());
  if (result.steps.size() > max_steps) result.steps.resize(max_steps);
  result.guards.insert(result.guards.begin(), given.guards.begin(), given.guards.end());
  if (!sink) {
    result.safe_for.insert(result.safe_for.end(), given.safe_for.begin(), given.safe_for.end());
    std::ranges::sort(result.safe_for);
    const auto repeated = std::ranges::unique(result.safe_for);
    result.safe_for.erase(repeated.begin(), repeated.end());
  }
  return true;
}

}  // namespace

std::vector<FunctionSummary> with_returned_sources(std::vector<FunctionSummary> functions,
                                                   size_t budget, bool& cut_short) {
  std::map<std::tuple<std::string, bool, uint32_t>, std::vector<Use>> uses;
  std::deque<Use> pending;
  for (size_t i = 0; i < functions.size(); ++i) {
    for (size_t k = 0; k < functions[i].flows.size(); ++k) {
      const LocalFlow& flow = functions[i].flows[k];
      const bool result = flow.from.kind == EndpointKind::call_result;
      if (result || flow.from.kind == EndpointKind::call_output) {
        uses[{flow.from.name, result, result ? 0 : flow.from.index}].push_back({i, k});
      }
      if (leaves(flow)) pending.push_back({i, k});
    }
  }
  // One way from a source to an end is enough; the first is the one with the fewest calls.
  std::set<std::tuple<size_t, Endpoint, Endpoint>> known;
  while (!pending.empty()) {
    const Use giver = pending.front();
    pending.pop_front();
    const LocalFlow given = functions[giver.function].flows[giver.flow];
    const bool result = given.to.kind == EndpointKind::result;
    const auto found =
        uses.find({functions[giver.function].id, result, result ? 0 : given.to.index});
    if (found == uses.end()) continue;
    for (const Use& use : found->second) {
      LocalFlow next;
      auto& flows = functions[use.function].flows;
      if (!go_on(given, flows[use.flow], next)) continue;
      if (!known.emplace(use.function, next.from, next.to).second) continue;
      if (budget == 0) {
        cut_short = true;
        return functions;
      }
      --budget;
      flows.push_back(next);
      if (leaves(next)) pending.push_back({use.function, flows.size() - 1});
    }
  }
  return functions;
}

}  // namespace bridgelint
