#include "facts/link.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <queue>
#include <ranges>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/parallel.h"
#include "facts/link_branches.h"
#include "facts/link_graph.h"
#include "facts/link_kinds.h"
#include "facts/link_reach.h"
#include "facts/link_sources.h"

namespace bridgelint {
namespace {

using StartId = LinkGraph::StartId;

constexpr size_t max_steps = 64;
// Far above what programs of a million lines need; a bound for damaged or hostile facts.
constexpr size_t max_items = 4'000'000;
constexpr size_t max_visits = 20'000'000;
constexpr size_t max_returned = 100'000;

// How a page gets at a function: one of the two, or neither when that is not known.
struct Entry {
  const ExposedCommand* command = nullptr;
  const ServerRoute* route = nullptr;
};

/// Where page data begins, and all ways in that lead there, in the order of the facts.
struct Begin {
  StartId start = 0;
  std::string source;  ///< by the first of the ways
  std::vector<Entry> entries;
};

template <typename Fact>
void add_once(std::vector<const Fact*>& facts, const Fact* fact) {
  if (fact != nullptr && std::ranges::find(facts, fact) == facts.end()) facts.push_back(fact);
}

// Flows under construction, one for each sink place and kind.
class FlowSet {
 public:
  explicit FlowSet(const LinkGraph& graph) : graph_(graph), arrivals_(graph.size()) {}

  /// Adds what the data reaches; false when there is no time for that.
  bool add(const Begin& begin) {
    const std::vector<StartId> found = search_from(begin.start);
    visits_ += found.size();
    for (const StartId start : found) {
      for (const auto& hit : graph_.reach(start).hits) {
        add(begin, start, hit, arrivals_[start].cost + hit.cost);
      }
    }
    return visits_ < max_visits;
  }

  std::vector<Flow> take() {
    std::vector<Flow> result;
    for (auto& [key, found] : flows_) {
      // In the order of the facts, of which there is one list each.
      std::ranges::sort(found.flow.commands);
      std::ranges::sort(found.flow.routes);
      result.push_back(std::move(found.flow));
    }
    return result;
  }

 private:
  using Edge = LinkGraph::Edge;
  /// How data came to a start by the best way.
  struct Arrival {
    PathCost cost;
    StartId before = 0;
    const Edge* edge = nullptr;
    uint32_t search = 0;  ///< the search that this is of
  };
  struct Found {
    Flow flow;
    PathCost cost;
  };

  // The starts in reach, the nearest first; how they were reached is in `arrivals_`.
  std::vector<StartId> search_from(StartId from) {
    using Candidate = std::tuple<PathCost, StartId, StartId, const Edge*>;
    const auto later = [](const Candidate& a, const Candidate& b) {
      return std::tie(std::get<0>(a), std::get<1>(a), std::get<2>(a)) >
             std::tie(std::get<0>(b), std::get<1>(b), std::get<2>(b));
    };
    std::priority_queue<Candidate, std::vector<Candidate>, decltype(later)> pending(later);
    std::vector<StartId> found;
    ++search_;
    pending.emplace(PathCost{}, from, from, nullptr);
    while (!pending.empty()) {
      const auto [cost, start, before, edge] = pending.top();
      pending.pop();
      if (arrivals_[start].search == search_) continue;
      arrivals_[start] = {cost, before, edge, search_};
      found.push_back(start);
      for (const Edge& next : graph_.reach(start).edges) {
        if (arrivals_[next.to].search == search_) continue;
        pending.emplace(cost + next.cost, next.to, start, &next);
      }
    }
    return found;
  }

  void add(const Begin& begin, StartId start, const LinkGraph::Hit& hit, const PathCost& cost) {
    const Endpoint& sink = hit.flow->to;
    const auto [entry, fresh] = flows_.try_emplace({sink.at, sink.name});
    Flow& flow = entry->second.flow;
    for (const Entry& entered : begin.entries) {
      add_once(flow.commands, entered.command);
      add_once(flow.routes, entered.route);
    }
    if (!fresh && entry->second.cost <= cost) return;
    entry->second.cost = cost;
    flow.source = begin.source;
    flow.sink_kind = sink.name;
    flow.sink = sink.detail;
    flow.cwe = sink.cwe;
    flow.at = sink.at;
    flow.steps.clear();
    flow.guards.clear();
    flow.kept_in.clear();
    tell_way(start, flow);
    graph_.tell(hit.item, max_steps, flow.steps, flow.guards);
    append(*hit.flow, flow);
    // However long the way is, it ends in the sink.
    if (flow.steps.size() >= max_steps && !hit.flow->steps.empty()) {
      flow.steps.back() = hit.flow->steps.back();
    }
  }

  void tell_way(StartId start, Flow& flow) const {
    std::vector<const Edge*> way;
    for (; arrivals_[start].edge != nullptr; start = arrivals_[start].before) {
      way.push_back(arrivals_[start].edge);
    }
    for (const Edge* edge : std::ranges::reverse_view(way)) {
      if (edge->item != 0) graph_.tell(edge->item, max_steps, flow.steps, flow.guards);
      if (edge->flow != nullptr) append(*edge->flow, flow);
      if (edge->kept_in == nullptr) continue;
      flow.kept_in.push_back(*edge->kept_in);
      const Span at = flow.steps.empty() ? Span{} : flow.steps.back().at;
      if (flow.steps.size() < max_steps) {
        flow.steps.push_back({at, "kept in `" + *edge->kept_in + "`, for a later call to use"});
      }
    }
  }

  static void append(const LocalFlow& part, Flow& flow) {
    flow.guards.insert(flow.guards.end(), part.guards.begin(), part.guards.end());
    for (const Step& step : part.steps) {
      if (flow.steps.size() < max_steps) flow.steps.push_back(step);
    }
  }

  const LinkGraph& graph_;
  std::vector<Arrival> arrivals_;  ///< by start
  uint32_t search_ = 0;
  std::map<std::pair<Span, std::string>, Found> flows_;
  size_t visits_ = 0;
};

}  // namespace

CallEdges call_edges(const FileFacts& facts) {
  CallEdges edges;
  for (const auto& function : facts.functions) {
    for (const auto& flow : function.flows) {
      if (flow.to.kind == EndpointKind::call_argument) edges[function.id].insert(flow.to.name);
    }
  }
  return edges;
}

std::set<std::string> reachable(const CallEdges& edges, const std::string& function) {
  std::set<std::string> seen{function};
  std::vector<std::string> pending{function};
  while (!pending.empty()) {
    const auto next = edges.find(pending.back());
    pending.pop_back();
    if (next == edges.end()) continue;
    for (const auto& callee : next->second) {
      if (seen.insert(callee).second) pending.push_back(callee);
    }
  }
  return seen;
}

namespace {

LinkedFlows link(const FileFacts& facts, const DividedHandlers& divided, const CallEdges& edges,
                 const std::vector<FlowsOfFunction>& functions) {
  LinkGraph graph(functions, max_items);
  std::vector<Begin> begins;
  std::unordered_map<StartId, size_t> places;
  const auto add_begin = [&](const Entry& entry, const std::string& source, StartId start) {
    const auto [place, fresh] = places.try_emplace(start, begins.size());
    if (fresh) begins.push_back({start, source, {}});
    begins[place->second].entries.push_back(entry);
  };
  std::set<std::string> entered = divided.divided;
  const auto add_sources = [&](const Entry& entry, const std::string& function) {
    entered.insert(function);
    for (const auto& [start, source] : graph.sources(function)) add_begin(entry, source, start);
  };
  const auto add_handler = [&](const Entry& entry, const std::string& handler,
                               const std::vector<uint32_t>& untrusted, const std::string& source) {
    if (handler.empty()) return;
    for (const uint32_t parameter : untrusted) {
      if (const auto start = graph.parameter(handler, parameter)) add_begin(entry, source, *start);
    }
    for (const auto& function : reachable(edges, handler)) add_sources(entry, function);
  };
  for (const auto& command : facts.commands) {
    const auto name = command.name.is_exact() ? "`" + command.name.value + "`" : "the command";
    add_handler({&command, nullptr}, divided.handler_of(command), command.untrusted,
                "an argument of " + name);
  }
  for (const auto& route : facts.routes) {
    add_handler({nullptr, &route}, route.handler_id, route.untrusted, given_to(route));
  }
  // Page data may also enter in a function whose registration was not understood.
  for (const auto& function : functions) {
    if (!entered.contains(function.summary->id)) add_sources({}, function.summary->id);
  }
  graph.explore();
  FlowSet set(graph);
  LinkedFlows result;
  result.cut_short = graph.cut_short();
  result.left_kept = graph.left_kept();
  for (const auto& begin : begins) {
    if (set.add(begin)) continue;
    result.cut_short = true;
    break;
  }
  result.flows = set.take();
  return result;
}

}  // namespace

LinkedFlows link_flows(const FileFacts& facts, unsigned threads) {
  CallEdges edges = call_edges(facts);
  bool cut_short = false;
  auto functions = with_returned_sources(functions_in_reach(facts, edges), max_returned, cut_short);
  const auto divided = divide_handlers(facts.commands, functions, edges);
  if (!has_limited_flows(functions)) {
    LinkedFlows result = link(facts, divided, edges, flows_of(functions));
    result.cut_short = result.cut_short || cut_short;
    return result;
  }
  LinkedFlows result;
  result.cut_short = cut_short;
  functions = with_guards_decided(std::move(functions), facts.functions);
  const auto groups = groups_by_kind(functions);
  std::vector<LinkedFlows> found(groups.size());
  parallel_for(groups.size(), threads, {},
               [&](size_t i) { found[i] = link(facts, divided, edges, groups[i].functions); });
  for (auto& of_group : found) {
    result.cut_short = result.cut_short || of_group.cut_short;
    result.left_kept = result.left_kept || of_group.left_kept;
    std::ranges::move(of_group.flows, std::back_inserter(result.flows));
  }
  std::ranges::sort(result.flows, {},
                    [](const Flow& flow) { return std::tie(flow.at, flow.sink_kind); });
  return result;
}

}  // namespace bridgelint
