#include "facts/sink_ways.h"

#include <algorithm>

namespace bridgelint {

size_t SinkWays::Hash::operator()(const Key& key) const {
  uint64_t hash = static_cast<uint64_t>(key.owner) << 32 | key.detail;
  hash = (hash ^ static_cast<uint64_t>(key.spot) << 60) * 0x9e3779b97f4a7c15ULL;
  return static_cast<size_t>(hash ^ hash >> 29);
}

SinkWays::SinkWays(const std::vector<FunctionSummary>& functions) {
  for (const auto& function : functions) add(function);
}

uint32_t SinkWays::number_of(std::string_view name) {
  return numbers_.try_emplace(name, static_cast<uint32_t>(numbers_.size())).first->second;
}

SinkWays::Node SinkWays::node(Spot spot, uint32_t owner, uint32_t detail) {
  const auto [known, fresh] =
      nodes_.try_emplace({spot, owner, detail}, static_cast<Node>(before_.size()));
  if (fresh) before_.emplace_back();
  return known->second;
}

/// Where a flow begins; what leads there from other functions is connected with it.
SinkWays::Node SinkWays::origin(uint32_t function, const Endpoint& end) {
  switch (end.kind) {
    case EndpointKind::parameter:
      return node(Spot::parameter, function, end.index);
    case EndpointKind::call_result:
    case EndpointKind::call_output: {
      const Node result = node(Spot::call, function, end.site);
      connect(node(Spot::left, number_of(end.name)), result);
      return result;
    }
    case EndpointKind::variable: {
      const Node result = node(Spot::variable, function, number_of(end.name));
      connect(node(Spot::kept, number_of(end.name)), result);
      return result;
    }
    default:
      return node(Spot::source, function, number_of(end.name));
  }
}

void SinkWays::add_targets(uint32_t function, const FunctionSummary& summary, const Endpoint& end,
                           std::vector<Node>& targets) {
  switch (end.kind) {
    case EndpointKind::call_argument: {
      const uint32_t callee = number_of(end.name);
      targets.push_back(node(Spot::parameter, callee, end.index));
      connect(node(Spot::left, callee), node(Spot::call, function, end.site));
      return;
    }
    case EndpointKind::variable:
      targets.push_back(node(Spot::kept, number_of(end.name)));
      return;
    case EndpointKind::result:
    case EndpointKind::parameter:
      targets.push_back(node(Spot::left, function));
      if (end.kind == EndpointKind::result) return;
      for (const auto& part : summary.kept) {
        if (part.index == end.index) targets.push_back(node(Spot::kept, number_of(part.id)));
      }
      return;
    default:
      return;
  }
}

void SinkWays::add(const FunctionSummary& summary) {
  const uint32_t function = number_of(summary.id);
  for (const auto& part : summary.kept) {
    connect(node(Spot::kept, number_of(part.id)), node(Spot::parameter, function, part.index));
  }
  for (const auto& flow : summary.flows) {
    Way way;
    way.from = origin(function, flow.from);
    if (flow.to.kind == EndpointKind::sink) way.sink = &flow.to.name;
    add_targets(function, summary, flow.to, way.targets);
    for (const Node target : way.targets) connect(way.from, target);
    flow_numbers_.emplace(&flow, static_cast<uint32_t>(ways_.size()));
    ways_.push_back(std::move(way));
  }
}

SinkWays::Open SinkWays::to(const std::function<bool(const std::string& kind)>& wanted) const {
  std::vector<bool> near(before_.size());
  std::vector<Node> pending;
  const auto reach = [&](Node node) {
    if (near[node]) return;
    near[node] = true;
    pending.push_back(node);
  };
  for (const Way& way : ways_) {
    if (way.sink != nullptr && wanted(*way.sink)) reach(way.from);
  }
  while (!pending.empty()) {
    const Node node = pending.back();
    pending.pop_back();
    for (const Node before : before_[node]) reach(before);
  }
  Open open;
  open.ways_ = this;
  for (const Way& way : ways_) {
    const bool ends = way.sink != nullptr && wanted(*way.sink);
    open.flows_.push_back(
        ends || std::ranges::any_of(way.targets, [&](Node target) { return near[target]; }));
  }
  return open;
}

bool SinkWays::Open::contains(const LocalFlow& flow) const {
  const auto known = ways_->flow_numbers_.find(&flow);
  return known != ways_->flow_numbers_.end() && flows_[known->second];
}

}  // namespace bridgelint
