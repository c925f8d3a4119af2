#include "facts/link_graph.h"

#include <algorithm>
#include <ranges>

namespace bridgelint {
namespace {

constexpr size_t max_keys = 3;

// Whether two parts of one value overlap: the whole contains its parts.
bool overlap(std::string_view a, std::string_view b) {
  return a.starts_with(b) || b.starts_with(a);
}

std::string_view first_keys(std::string_view path, size_t keys) {
  for (size_t at = 0; at < path.size(); ++at) {
    const bool begins = path[at] == '.' || path[at] == '[';
    if (begins && keys-- == 0) return path.substr(0, at);
  }
  return path;
}

}  // namespace

PathCost cost_of(const LocalFlow& flow) {
  return {0, static_cast<uint32_t>(flow.guards.size()), static_cast<uint32_t>(flow.steps.size())};
}

std::vector<FlowsOfFunction> flows_of(const std::vector<FunctionSummary>& functions) {
  std::vector<FlowsOfFunction> result;
  for (const auto& summary : functions) {
    auto& flows = result.emplace_back(FlowsOfFunction{&summary, {}}).flows;
    for (const auto& flow : summary.flows) flows.push_back(&flow);
  }
  return result;
}

LinkGraph::LinkGraph(const std::vector<FlowsOfFunction>& functions, size_t budget)
    : items_(1), budget_(budget) {
  path_text("");
  for (const auto& of_function : functions) {
    const FunctionSummary& summary = *of_function.summary;
    const auto [entry, fresh] =
        function_ids_.try_emplace(summary.id, static_cast<FunctionId>(functions_.size()));
    if (fresh) {
      functions_.emplace_back();
      function_names_.push_back(summary.id);
    }
    Function& function = functions_[entry->second];
    for (const LocalFlow* flow : of_function.flows) {
      const Endpoint& from = flow->from;
      auto& flows = function.flows[origin_of(from)];
      const bool variable = from.kind == EndpointKind::variable;
      if (variable && flows.empty()) variable_readers_[from.name].push_back(entry->second);
      const bool taken =
          from.kind == EndpointKind::call_result || from.kind == EndpointKind::call_output;
      if (taken && flows.empty()) takers_[from.name].emplace_back(entry->second, origin_of(from));
      flows.push_back(flow);
    }
    for (const auto& part : summary.kept) {
      const auto same = [&](const KeptPart* other) { return *other == part; };
      if (std::ranges::any_of(function.kept, same)) continue;
      function.kept.push_back(&part);
      readers_[part.id].emplace_back(entry->second, &part);
    }
  }
}

LinkGraph::Origin LinkGraph::origin_of(const Endpoint& end) {
  switch (end.kind) {
    case EndpointKind::parameter:
      return {end.kind, end.index, 0, {}};
    case EndpointKind::call_result:
      return {end.kind, 0, end.site, {}};
    case EndpointKind::call_output:
      return {end.kind, end.index, end.site, {}};
    case EndpointKind::source:
    case EndpointKind::variable:
      return {end.kind, 0, 0, end.name};
    default:
      return {end.kind, 0, 0, {}};
  }
}

LinkGraph::PathText LinkGraph::path_text(std::string_view text) {
  const auto known = path_ids_.find(text);
  if (known != path_ids_.end()) return known->second;
  const auto id = static_cast<PathText>(path_texts_.size());
  const auto [entry, fresh] = path_ids_.emplace(std::string(text), id);
  path_texts_.push_back(entry->first);
  return id;
}

// Which part of the flow's target holds data that is at `path` of its origin: nothing when the flow
// speaks of another part. A member stays one when the whole object goes on; other keys may change
// on the way (a list is made from a map), so that then the whole is meant.
std::optional<LinkGraph::PathText> LinkGraph::carried(PathText path, const LocalFlow& flow) {
  const std::string_view at = path_texts_[path];
  const std::string_view from = flow.from.path;
  if (!overlap(at, from)) return std::nullopt;
  if (at.size() <= from.size()) return path_text(flow.to.path);
  std::string_view rest = at.substr(from.size());
  rest = rest.substr(0, std::min(rest.find('['), rest.size()));
  if (!rest.starts_with('.')) return path_text(flow.to.path);
  return path_text(first_keys(flow.to.path + std::string(rest), max_keys));
}

LinkGraph::StartId LinkGraph::start_at(const Place& place) {
  const auto [entry, fresh] = start_ids_.try_emplace(place, static_cast<StartId>(starts_.size()));
  if (!fresh) return entry->second;
  const StartId id = entry->second;
  starts_.emplace_back().place = place;
  if (place.function == no_function) {
    read_kept(id);
  } else {
    Item item;
    item.start = id;
    item.origin = place.origin;
    item.path = place.path;
    item.before = static_cast<ItemId>(items_.size());
    propose(item);
  }
  return id;
}

std::optional<LinkGraph::StartId> LinkGraph::parameter(std::string_view function, uint32_t index) {
  const auto known = function_ids_.find(function);
  if (known == function_ids_.end()) return std::nullopt;
  const Origin origin{EndpointKind::parameter, index, 0, {}};
  if (!functions_[known->second].flows.contains(origin)) return std::nullopt;
  return start_at({known->second, origin, 0});
}

std::vector<std::pair<LinkGraph::StartId, std::string>> LinkGraph::sources(
    std::string_view function) {
  std::vector<std::pair<StartId, std::string>> result;
  const auto known = function_ids_.find(function);
  if (known == function_ids_.end()) return result;
  for (const auto& [origin, flows] : functions_[known->second].flows) {
    if (std::get<EndpointKind>(origin) != EndpointKind::source) continue;
    result.emplace_back(start_at({known->second, origin, 0}), std::get<3>(origin));
    return_to_all(result.back().first);
  }
  return result;
}

void LinkGraph::explore() {
  while (!later_.empty()) {
    if (items_.size() > budget_) {
      cut_short_ = true;
      return;
    }
    const ItemId next = later_.top().item;
    later_.pop();
    settle(next);
  }
}

void LinkGraph::propose(Item item) {
  if (starts_[item.start].found.contains({item.exit, item.origin, item.path})) return;
  const auto id = static_cast<ItemId>(items_.size());
  items_.push_back(item);
  later_.push({item.cost, id});
}

// The first account of a place is the best one; later ones are dropped.
void LinkGraph::settle(ItemId id) {
  const Item item = items_[id];
  auto& found = starts_[item.start].found;
  if (!found.try_emplace({item.exit, item.origin, item.path}, id).second) return;
  if (item.exit) return leave(id);
  const Function& function = functions_[starts_[item.start].place.function];
  const auto flows = function.flows.find(item.origin);
  if (flows == function.flows.end()) return;
  for (const LocalFlow* flow : flows->second) advance(id, *flow);
}

void LinkGraph::advance(ItemId id, const LocalFlow& flow) {
  const Item item = items_[id];
  const auto path = carried(item.path, flow);
  if (!path) return;
  const PathCost cost = item.cost + cost_of(flow);
  switch (flow.to.kind) {
    case EndpointKind::sink:
      starts_[item.start].reach.hits.push_back({id, &flow, cost});
      return;
    case EndpointKind::call_argument:
      return enter(id, flow, *path);
    case EndpointKind::variable:
      return keep(id, &flow, flow.to.name, flow.to.detail, *path);
    case EndpointKind::result:
    case EndpointKind::parameter: {
      Item exit;
      exit.start = item.start;
      exit.origin = origin_of(flow.to);
      exit.path = *path;
      exit.exit = true;
      exit.cost = cost;
      exit.before = id;
      exit.flow = &flow;
      return propose(exit);
    }
    default:
      return;
  }
}

void LinkGraph::enter(ItemId id, const LocalFlow& flow, PathText path) {
  const auto callee = function_ids_.find(flow.to.name);
  if (callee == function_ids_.end()) return;
  const Origin origin{EndpointKind::parameter, flow.to.index, 0, {}};
  if (!functions_[callee->second].flows.contains(origin)) return;
  const StartId to = start_at({callee->second, origin, path});
  const StartId from = items_[id].start;
  starts_[from].reach.edges.push_back({id, &flow, to, items_[id].cost + cost_of(flow), nullptr});
  const Waiting caller{id, &flow};
  starts_[to].waiting.push_back(caller);
  const auto exits = starts_[to].exits;
  for (const ItemId exit : exits) come_back(caller, exit);
}

// Data leaves by the result or an out-parameter: to all callers, and into what outlives the call.
void LinkGraph::leave(ItemId id) {
  const Item exit = items_[id];
  Start& start = starts_[exit.start];
  start.exits.push_back(id);
  const auto waiting = start.waiting;
  for (const Waiting& caller : waiting) come_back(caller, id);
  if (starts_[exit.start].to_all_callers) return_to_all(exit.start, id);
  if (std::get<EndpointKind>(exit.origin) != EndpointKind::parameter) return;
  const auto kept = functions_[starts_[exit.start].place.function].kept;
  const std::string_view at = path_texts_[exit.path];
  for (const KeptPart* part : kept) {
    if (part->index != std::get<1>(exit.origin) || !overlap(part->path, at)) continue;
    const auto rest = at.size() > part->path.size() ? at.substr(part->path.size()) : "";
    keep(id, nullptr, part->id, part->name, path_text(rest));
  }
}

void LinkGraph::come_back(const Waiting& caller, ItemId exit_id) {
  const Item exit = items_[exit_id];
  const Item at = items_[caller.item];
  const bool result = std::get<EndpointKind>(exit.origin) == EndpointKind::result;
  Item item;
  item.start = at.start;
  item.origin =
      result
          ? Origin{EndpointKind::call_result, 0, caller.flow->to.site, {}}
          : Origin{EndpointKind::call_output, std::get<1>(exit.origin), caller.flow->to.site, {}};
  item.path = exit.path;
  item.cost = at.cost + cost_of(*caller.flow) + exit.cost;
  item.before = caller.item;
  item.flow = caller.flow;
  item.through = exit_id;
  const auto& flows = functions_[starts_[at.start].place.function].flows;
  if (flows.contains(item.origin)) propose(item);
}

void LinkGraph::keep(ItemId id, const LocalFlow* flow, const std::string& variable,
                     const std::string& name, PathText path) {
  const Origin origin{EndpointKind::variable, 0, 0, variable};
  if (!readers_.contains(variable) && !variable_readers_.contains(variable)) return;
  const StartId to = start_at({no_function, origin, path});
  PathCost cost = items_[id].cost;
  if (flow != nullptr) cost = cost + cost_of(*flow);
  ++cost.kept;
  starts_[items_[id].start].reach.edges.push_back({id, flow, to, cost, &name});
}

void LinkGraph::read_kept(StartId kept) {
  const Place place = starts_[kept].place;
  const auto variable = std::get<3>(place.origin);
  const auto add = [&](const Place& reader) {
    const StartId to = start_at(reader);
    starts_[kept].reach.edges.push_back({0, nullptr, to, {}, nullptr});
    return_to_all(to);
  };
  if (const auto found = variable_readers_.find(variable); found != variable_readers_.end()) {
    for (const FunctionId function : found->second) add({function, place.origin, place.path});
  }
  const auto found = readers_.find(variable);
  if (found == readers_.end()) return;
  for (const auto& [function, part] : found->second) {
    const Origin origin{EndpointKind::parameter, part->index, 0, {}};
    if (!functions_[function].flows.contains(origin)) continue;
    const std::string path = part->path + std::string(path_texts_[place.path]);
    add({function, origin, path_text(first_keys(path, max_keys))});
  }
}

void LinkGraph::return_to_all(StartId start) {
  if (std::exchange(starts_[start].to_all_callers, true)) return;
  const auto exits = starts_[start].exits;
  for (const ItemId exit : exits) return_to_all(start, exit);
}

void LinkGraph::return_to_all(StartId start, ItemId exit_id) {
  const Item exit = items_[exit_id];
  const bool result = std::get<EndpointKind>(exit.origin) == EndpointKind::result;
  const auto found = takers_.find(function_names_[starts_[start].place.function]);
  if (found == takers_.end()) return;
  for (const auto& [function, origin] : found->second) {
    const bool of_result = std::get<EndpointKind>(origin) == EndpointKind::call_result;
    if (of_result != result) continue;
    if (!result && std::get<1>(origin) != std::get<1>(exit.origin)) continue;
    const StartId to = start_at({function, origin, exit.path});
    starts_[start].reach.edges.push_back({exit_id, nullptr, to, exit.cost, nullptr});
    return_to_all(to);
  }
}

void LinkGraph::tell(ItemId item, size_t most, std::vector<Step>& steps,
                     std::vector<Guard>& guards) const {
  std::vector<ItemId> way;
  for (; items_[item].flow != nullptr; item = items_[item].before) way.push_back(item);
  for (const ItemId at : std::ranges::reverse_view(way)) {
    const LocalFlow& flow = *items_[at].flow;
    guards.insert(guards.end(), flow.guards.begin(), flow.guards.end());
    for (const Step& step : flow.steps) {
      if (steps.size() < most) steps.push_back(step);
    }
    // A call is told from within; it adds a step before it goes deeper, so this ends.
    if (items_[at].through != 0 && steps.size() < most) {
      tell(items_[at].through, most, steps, guards);
    }
  }
}

}  // namespace bridgelint
