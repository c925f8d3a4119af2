#include "facts/link_kinds.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "facts/sink_ways.h"

namespace bridgelint {
namespace {

using Vouches = std::map<std::string_view, const FunctionSummary*>;

const Vouch* vouch_for(const Vouches& known, const Guard& guard) {
  const auto summary = known.find(guard.by);
  if (summary == known.end()) return nullptr;
  const auto wanted = guard.outcome ? VouchWhen::returned_true : VouchWhen::returned_false;
  const auto found = std::ranges::find_if(summary->second->vouches, [&](const Vouch& vouch) {
    return vouch.index == guard.index &&
           (vouch.when == VouchWhen::returned || vouch.when == wanted);
  });
  return found == summary->second->vouches.end() ? nullptr : &*found;
}

// Whether data may still take the flow once its guards are decided.
bool decide(const Vouches& known, LocalFlow& flow) {
  bool open = true;
  std::erase_if(flow.guards, [&](const Guard& guard) {
    if (guard.by.empty()) return false;
    const Vouch* vouch = vouch_for(known, guard);
    // A function that no unit has a body of says nothing; neither does a check without words.
    if (vouch == nullptr) return guard.what.empty();
    if (vouch->kinds.empty()) open = false;
    flow.safe_for.insert(flow.safe_for.end(), vouch->kinds.begin(), vouch->kinds.end());
    return true;
  });
  std::ranges::sort(flow.safe_for);
  const auto repeated = std::ranges::unique(flow.safe_for);
  flow.safe_for.erase(repeated.begin(), repeated.end());
  return open;
}

bool becomes_number(const LocalFlow& flow) {
  return flow.to.number && flow.to.kind != EndpointKind::sink;
}

// `numbers` are the kinds of sink for which numbers are dangerous, too.
bool is_safe_for(const LocalFlow& flow, const std::string& kind,
                 const std::set<std::string>& numbers) {
  if (becomes_number(flow) && !numbers.contains(kind)) return true;
  return std::ranges::binary_search(flow.safe_for, kind);
}

}  // namespace

bool has_limited_flows(const std::vector<FunctionSummary>& functions) {
  const auto decided_elsewhere = [](const Guard& guard) { return !guard.by.empty(); };
  return std::ranges::any_of(functions, [&](const FunctionSummary& function) {
    return std::ranges::any_of(function.flows, [&](const LocalFlow& flow) {
      return !flow.safe_for.empty() || becomes_number(flow) ||
             std::ranges::any_of(flow.guards, decided_elsewhere);
    });
  });
}

std::vector<FunctionSummary> with_guards_decided(std::vector<FunctionSummary> functions,
                                                 const std::vector<FunctionSummary>& all) {
  Vouches known;
  for (const auto& function : all) {
    if (!function.vouches.empty()) known.emplace(function.id, &function);
  }
  std::erase_if(functions, [](const FunctionSummary& function) { return function.flows.empty(); });
  for (auto& function : functions) {
    std::erase_if(function.flows, [&](LocalFlow& flow) { return !decide(known, flow); });
  }
  return functions;
}

std::vector<KindGroup> groups_by_kind(const std::vector<FunctionSummary>& functions) {
  std::set<std::string> kinds;
  std::set<std::string> numbers;
  std::vector<const LocalFlow*> limited;
  for (const auto& function : functions) {
    for (const auto& flow : function.flows) {
      if (flow.to.kind == EndpointKind::sink) kinds.insert(flow.to.name);
      if (flow.to.kind == EndpointKind::sink && flow.to.number) numbers.insert(flow.to.name);
      if (!flow.safe_for.empty() || becomes_number(flow)) limited.push_back(&flow);
    }
  }
  std::map<std::vector<bool>, std::vector<std::string>> by_flows;
  for (const auto& kind : kinds) {
    std::vector<bool> safe(limited.size());
    for (size_t i = 0; i < limited.size(); ++i) safe[i] = is_safe_for(*limited[i], kind, numbers);
    by_flows[std::move(safe)].push_back(kind);
  }
  std::vector<KindGroup> groups;
  const SinkWays ways(functions);
  for (const auto& [safe, members] : by_flows) {
    KindGroup& group = groups.emplace_back();
    group.kinds = members;
    group.functions = flows_of(functions);
    const auto open = ways.to(
        [&](const std::string& kind) { return std::ranges::binary_search(group.kinds, kind); });
    for (auto& function : group.functions) {
      std::erase_if(function.flows, [&](const LocalFlow* flow) {
        return !open.contains(*flow) || is_safe_for(*flow, group.kinds.front(), numbers);
      });
    }
  }
  return groups;
}

}  // namespace bridgelint
