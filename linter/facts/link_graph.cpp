#include "facts/link_graph.h"

#include <algorithm>
#include <ranges>

namespace bridgelint {
namespace {

constexpr size_t max_keys = 3;
// Variables that outlive a call, on one way. Ways through more are not told apart from chance:
// which call comes before which is not known.
constexpr int most_kept = 2;

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

template <size_t count>
size_t LinkGraph::Hash::operator()(const Key<count>& key) const {
  uint64_t hash = 0;
  for (const uint32_t part : key) {
    hash = (hash ^ part) * 0x9E3779B97F4A7C15;
    hash ^= hash >> 32;
  }
  return hash;
}

LinkGraph::LinkGraph(const std::vector<FlowsOfFunction>& functions, size_t budget)
    : items_(1), budget_(budget) {
  path_text("");
  for (const auto& of_function : functions) {
    if (!of_function.flows.empty()) add_flows(of_function);
  }
  for (const auto& of_function : functions) add_kept(*of_function.summary);
  look_up_targets();
}

void LinkGraph::add_flows(const FlowsOfFunction& of_function) {
  const auto [entry, fresh] = function_ids_.try_emplace(of_function.summary->id,
                                                        static_cast<FunctionId>(functions_.size()));
  if (fresh) functions_.emplace_back().id = of_function.summary->id;
  for (const LocalFlow* flow : of_function.flows) {
    const OriginId from = add_origin(entry->second, flow->from);
    origins_[from].ways.push_back(
        {flow, cost_of(*flow), path_text(flow->from.path), path_text(flow->to.path)});
  }
}

// Only parameters that some flow begins at can hand on what is kept in them, or leave it there.
void LinkGraph::add_kept(const FunctionSummary& summary) {
  const auto known = function_ids_.find(summary.id);
  if (known == function_ids_.end()) return;
  auto& kept = functions_[known->second].kept;
  for (const auto& part : summary.kept) {
    const auto same = [&](const Kept& other) { return *other.part == part; };
    if (std::ranges::any_of(kept, same)) continue;
    const NameId id = name_id(part.id);
    kept.push_back({part.index, id, &part});
    const OriginId own = origin(known->second, EndpointKind::parameter, part.index);
    if (own != none) variables_[id].readers.push_back({own, &part});
  }
}

void LinkGraph::look_up_targets() {
  for (auto& data : origins_) {
    for (Way& way : data.ways) {
      const Endpoint& to = way.flow->to;
      if (to.kind == EndpointKind::variable) way.target = name_id(to.name);
      if (to.kind != EndpointKind::call_argument) continue;
      const auto callee = function_ids_.find(to.name);
      if (callee == function_ids_.end()) continue;
      way.target = origin(callee->second, EndpointKind::parameter, to.index);
    }
  }
}

LinkGraph::OriginId LinkGraph::origin(FunctionId function, EndpointKind kind, uint32_t index,
                                      uint32_t site) const {
  const auto known = origin_ids_.find({function, static_cast<uint32_t>(kind), index, site});
  return known == origin_ids_.end() ? none : known->second;
}

LinkGraph::OriginId LinkGraph::add_origin(FunctionId function, const Endpoint& end) {
  Key<4> key{function, static_cast<uint32_t>(end.kind), 0, 0};
  auto& [of, kind, index, site] = key;
  const bool called =
      end.kind == EndpointKind::call_result || end.kind == EndpointKind::call_output;
  if (called) site = end.site;
  if (end.kind == EndpointKind::parameter || end.kind == EndpointKind::call_output) {
    index = end.index;
  } else if (end.kind == EndpointKind::variable || end.kind == EndpointKind::source) {
    index = name_id(end.name);
  }
  const auto [entry, fresh] = origin_ids_.try_emplace(key, static_cast<OriginId>(origins_.size()));
  if (!fresh) return entry->second;
  origins_.push_back({function, end.kind, index, end.name, {}});
  if (end.kind == EndpointKind::source) functions_[function].sources.push_back(entry->second);
  if (end.kind == EndpointKind::variable) variables_[index].read_as.push_back(entry->second);
  if (called) {
    const auto [callee, unknown] =
        function_ids_.try_emplace(end.name, static_cast<FunctionId>(functions_.size()));
    if (unknown) functions_.emplace_back().id = callee->first;
    functions_[callee->second].takers.push_back(entry->second);
  }
  return entry->second;
}

LinkGraph::NameId LinkGraph::name_id(std::string_view name) {
  const auto [entry, fresh] = name_ids_.try_emplace(name, static_cast<NameId>(variables_.size()));
  if (fresh) variables_.emplace_back();
  return entry->second;
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
std::optional<LinkGraph::PathText> LinkGraph::carried(PathText path, const Way& way) {
  if (path == way.from || path == 0) return way.to;
  const auto [entry, fresh] = carried_.try_emplace({path, way.from, way.to}, none);
  if (fresh) entry->second = carried_text(path, way);
  return entry->second == none ? std::nullopt : std::optional(entry->second);
}

LinkGraph::PathText LinkGraph::carried_text(PathText path, const Way& way) {
  const std::string_view at = path_texts_[path];
  const std::string_view from = path_texts_[way.from];
  if (!overlap(at, from)) return none;
  if (at.size() <= from.size()) return way.to;
  std::string_view rest = at.substr(from.size());
  rest = rest.substr(0, std::min(rest.find('['), rest.size()));
  if (!rest.starts_with('.')) return way.to;
  return path_text(first_keys(std::string(path_texts_[way.to]).append(rest), max_keys));
}

LinkGraph::StartId LinkGraph::start_at(const Place& place) {
  const auto [entry, fresh] = start_ids_.try_emplace({place.at, place.path, place.kept ? 1U : 0U},
                                                     static_cast<StartId>(starts_.size()));
  if (!fresh) return entry->second;
  const StartId id = entry->second;
  starts_.emplace_back().place = place;
  if (place.kept) {
    unread_.push_back(id);
  } else {
    Item item;
    item.start = id;
    item.origin = place.at;
    item.path = place.path;
    item.before = static_cast<ItemId>(items_.size());
    propose(item);
  }
  return id;
}

std::optional<LinkGraph::StartId> LinkGraph::parameter(std::string_view function, uint32_t index) {
  const auto known = function_ids_.find(function);
  if (known == function_ids_.end()) return std::nullopt;
  const OriginId own = origin(known->second, EndpointKind::parameter, index);
  if (own == none) return std::nullopt;
  return start_at({own, 0, false});
}

std::vector<std::pair<LinkGraph::StartId, std::string>> LinkGraph::sources(
    std::string_view function) {
  std::vector<std::pair<StartId, std::string>> result;
  const auto known = function_ids_.find(function);
  if (known == function_ids_.end()) return result;
  auto sources = functions_[known->second].sources;
  std::ranges::sort(sources, {}, [&](OriginId id) { return origins_[id].name; });
  for (const OriginId source : sources) {
    result.emplace_back(start_at({source, 0, false}), origins_[source].name);
    return_to_all(result.back().first);
  }
  return result;
}

void LinkGraph::explore() {
  for (int kept = 0; !cut_short_ && !later_.empty(); ++kept) {
    settle_all();
    if (kept == most_kept) return;
    for (const StartId start : std::exchange(unread_, {})) read_kept(start);
  }
}

bool LinkGraph::left_kept() const {
  return std::ranges::any_of(
      unread_, [&](StartId kept) { return variables_[starts_[kept].place.at].is_read(); });
}

void LinkGraph::settle_all() {
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

LinkGraph::Key<4> LinkGraph::place_in_start(const Item& item) {
  return {item.start, item.origin, item.path, item.exit ? 1U : 0U};
}

void LinkGraph::propose(const Item& item) {
  if (found_.contains(place_in_start(item))) return;
  const auto id = static_cast<ItemId>(items_.size());
  items_.push_back(item);
  later_.push({item.cost, id});
}

// The first account of a place is the best one; later ones are dropped.
void LinkGraph::settle(ItemId id) {
  const Item item = items_[id];
  if (!found_.insert(place_in_start(item)).second) return;
  if (item.exit) return leave(id);
  for (const Way& way : origins_[item.origin].ways) advance(id, way);
}

void LinkGraph::advance(ItemId id, const Way& way) {
  const Item item = items_[id];
  const auto path = carried(item.path, way);
  if (!path) return;
  const Endpoint& to = way.flow->to;
  const PathCost cost = item.cost + way.cost;
  switch (to.kind) {
    case EndpointKind::sink:
      starts_[item.start].reach.hits.push_back({id, way.flow, cost});
      return;
    case EndpointKind::call_argument:
      return enter(id, way, *path);
    case EndpointKind::variable:
      return keep(id, &way, way.target, to.detail, *path);
    case EndpointKind::result:
    case EndpointKind::parameter: {
      Item exit;
      exit.start = item.start;
      exit.origin = to.kind == EndpointKind::result ? by_result : to.index;
      exit.path = *path;
      exit.exit = true;
      exit.cost = cost;
      exit.before = id;
      exit.way = &way;
      return propose(exit);
    }
    default:
      return;
  }
}

void LinkGraph::enter(ItemId id, const Way& way, PathText path) {
  if (way.target == none) return;
  const StartId to = start_at({way.target, path, false});
  const StartId from = items_[id].start;
  starts_[from].reach.edges.push_back({id, way.flow, to, items_[id].cost + way.cost, nullptr});
  const Waiting caller{id, &way};
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
  if (exit.origin == by_result) return;
  const FunctionId function = origins_[starts_[exit.start].place.at].function;
  const std::string_view at = path_texts_[exit.path];
  for (const Kept& kept : functions_[function].kept) {
    const std::string_view part = kept.part->path;
    if (kept.index != exit.origin || !overlap(part, at)) continue;
    const auto rest = at.size() > part.size() ? at.substr(part.size()) : "";
    keep(id, nullptr, kept.variable, kept.part->name, path_text(rest));
  }
}

void LinkGraph::come_back(const Waiting& caller, ItemId exit_id) {
  const Item& exit = items_[exit_id];
  const Item& at = items_[caller.item];
  const bool result = exit.origin == by_result;
  Item item;
  item.start = at.start;
  item.origin = origin(origins_[at.origin].function,
                       result ? EndpointKind::call_result : EndpointKind::call_output,
                       result ? 0 : exit.origin, caller.way->flow->to.site);
  if (item.origin == none) return;
  item.path = exit.path;
  item.cost = at.cost + caller.way->cost + exit.cost;
  item.before = caller.item;
  item.way = caller.way;
  item.through = exit_id;
  propose(item);
}

void LinkGraph::keep(ItemId id, const Way* way, NameId variable, const std::string& name,
                     PathText path) {
  if (!variables_[variable].is_read()) return;
  const StartId to = start_at({variable, path, true});
  PathCost cost = items_[id].cost;
  if (way != nullptr) cost = cost + way->cost;
  ++cost.kept;
  const LocalFlow* flow = way == nullptr ? nullptr : way->flow;
  starts_[items_[id].start].reach.edges.push_back({id, flow, to, cost, &name});
}

void LinkGraph::read_kept(StartId kept) {
  const Place place = starts_[kept].place;
  const auto add = [&](const Place& reader) {
    const StartId to = start_at(reader);
    starts_[kept].reach.edges.push_back({0, nullptr, to, {}, nullptr});
    return_to_all(to);
  };
  const Variable& variable = variables_[place.at];
  for (const OriginId origin : variable.read_as) add({origin, place.path, false});
  for (const auto& [parameter, part] : variable.readers) {
    const std::string path = part->path + std::string(path_texts_[place.path]);
    add({parameter, path_text(first_keys(path, max_keys)), false});
  }
}

void LinkGraph::return_to_all(StartId start) {
  if (std::exchange(starts_[start].to_all_callers, true)) return;
  const auto exits = starts_[start].exits;
  for (const ItemId exit : exits) return_to_all(start, exit);
}

void LinkGraph::return_to_all(StartId start, ItemId exit_id) {
  const Item exit = items_[exit_id];
  const bool result = exit.origin == by_result;
  const FunctionId function = origins_[starts_[start].place.at].function;
  for (const OriginId taker : functions_[function].takers) {
    const OriginData& data = origins_[taker];
    if ((data.kind == EndpointKind::call_result) != result) continue;
    if (!result && data.index != exit.origin) continue;
    const StartId to = start_at({taker, exit.path, false});
    starts_[start].reach.edges.push_back({exit_id, nullptr, to, exit.cost, nullptr});
    return_to_all(to);
  }
}

void LinkGraph::tell(ItemId item, size_t most, std::vector<Step>& steps,
                     std::vector<Guard>& guards) const {
  std::vector<ItemId> ways;
  for (; items_[item].way != nullptr; item = items_[item].before) ways.push_back(item);
  for (const ItemId at : std::ranges::reverse_view(ways)) {
    const LocalFlow& flow = *items_[at].way->flow;
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
