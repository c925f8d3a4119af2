#include "facts/link.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace bridgelint {
namespace {

constexpr size_t max_depth = 32;
constexpr size_t max_steps = 64;

// What data does once it is at some origin of a function: the sinks it reaches, in this function or
// in ones it calls, and the ways it leaves the function again.
struct Effect {
  const Endpoint* to = nullptr;  ///< a sink, `result` or `parameter`
  std::vector<Step> steps;
  std::vector<Guard> guards;
};
using Effects = std::vector<Effect>;

// An origin within a function: its kind, and the index and call site where these mean something.
using Origin = std::tuple<EndpointKind, uint32_t, uint32_t>;
// An origin and the part of its value that is meant (`Endpoint::path`).
using Start = std::pair<Origin, std::string>;

Origin origin_of(const Endpoint& end) {
  switch (end.kind) {
    case EndpointKind::parameter:
      return {end.kind, end.index, 0};
    case EndpointKind::call_result:
      return {end.kind, 0, end.site};
    case EndpointKind::call_output:
      return {end.kind, end.index, end.site};
    default:
      return {end.kind, 0, 0};
  }
}

// Where data continues that left through `to`: in the callee, or behind the call `site` in the
// caller.
Start parameter_start(const Endpoint& to) {
  return {{EndpointKind::parameter, to.index, 0}, to.path};
}

Start return_start(const Endpoint& to, uint32_t site) {
  if (to.kind == EndpointKind::result) return {{EndpointKind::call_result, 0, site}, to.path};
  return {{EndpointKind::call_output, to.index, site}, to.path};
}

// Whether two parts of one value overlap: the whole contains its parts.
bool overlap(std::string_view a, std::string_view b) {
  return a.starts_with(b) || b.starts_with(a);
}

// A path through `first` and then `second`.
Effect chained(const LocalFlow& first, const Effect& second) {
  Effect whole{second.to, first.steps, first.guards};
  whole.steps.insert(whole.steps.end(), second.steps.begin(), second.steps.end());
  if (whole.steps.size() > max_steps) whole.steps.resize(max_steps);
  whole.guards.insert(whole.guards.end(), second.guards.begin(), second.guards.end());
  return whole;
}

Effect chained(const Effect& first, const Effect& second) {
  LocalFlow head;
  head.steps = first.steps;
  head.guards = first.guards;
  return chained(head, second);
}

// Whether `a` is the better account of the same outcome.
bool shorter(const Effect& a, const Effect& b) {
  return std::tuple(a.guards.size(), a.steps.size(), a.steps) <
         std::tuple(b.guards.size(), b.steps.size(), b.steps);
}

void add(Effects& effects, Effect effect) {
  const auto same = std::ranges::find_if(effects, [&](const Effect& other) {
    return other.to->kind == effect.to->kind && other.to->at == effect.to->at &&
           other.to->name == effect.to->name && other.to->index == effect.to->index &&
           other.to->path == effect.to->path;
  });
  if (same == effects.end()) {
    effects.push_back(std::move(effect));
  } else if (shorter(effect, *same)) {
    *same = std::move(effect);
  }
}

class Linker {
 public:
  explicit Linker(const FileFacts& facts) {
    for (const auto& function : facts.functions) {
      for (const auto& flow : function.flows) {
        flows_[function.id][origin_of(flow.from)].push_back(&flow);
      }
    }
  }

  // The effects of data at `start` of `function`, computed once.
  const Effects& effects(const std::string& function, const Start& start, size_t depth = 0) {
    static const Effects none;
    const auto key = std::pair(function, start);
    if (const auto known = known_.find(key); known != known_.end()) return known->second;
    if (depth > max_depth || !open_.insert(key).second) return none;
    Effects found;
    for (const LocalFlow* flow : flows_from(function, start)) follow(function, *flow, found, depth);
    open_.erase(key);
    return known_[key] = std::move(found);
  }

  // The effects of one local flow.
  void follow(const std::string& function, const LocalFlow& flow, Effects& found, size_t depth) {
    if (flow.to.kind != EndpointKind::call_argument) {
      add(found, {&flow.to, flow.steps, flow.guards});
      return;
    }
    const Effects inner = effects(flow.to.name, parameter_start(flow.to), depth + 1);
    for (const Effect& effect : inner) {
      const Effect whole = chained(flow, effect);
      if (effect.to->kind == EndpointKind::sink) {
        add(found, whole);
        continue;
      }
      const Effects after = effects(function, return_start(*effect.to, flow.to.site), depth + 1);
      for (const Effect& next : after) add(found, chained(whole, next));
    }
  }

  std::vector<const LocalFlow*> flows_from(const std::string& function, const Start& start) const {
    std::vector<const LocalFlow*> result;
    const auto summary = flows_.find(function);
    if (summary == flows_.end()) return result;
    const auto flows = summary->second.find(start.first);
    if (flows == summary->second.end()) return result;
    std::ranges::copy_if(flows->second, std::back_inserter(result), [&](const LocalFlow* flow) {
      return overlap(flow->from.path, start.second);
    });
    return result;
  }

 private:
  std::unordered_map<std::string, std::map<Origin, std::vector<const LocalFlow*>>> flows_;
  std::map<std::pair<std::string, Start>, Effects> known_;
  std::set<std::pair<std::string, Start>> open_;
};

// How a page gets at a function: one of the two, or neither when that is not known.
struct Entry {
  const ExposedCommand* command = nullptr;
  const ServerRoute* route = nullptr;
};

template <typename Fact>
void add_once(std::vector<const Fact*>& facts, const Fact* fact) {
  if (fact != nullptr && std::ranges::find(facts, fact) == facts.end()) facts.push_back(fact);
}

// Flows under construction, one for each sink place and kind.
class FlowSet {
 public:
  void add(const Entry& entered, std::string source, const Effect& effect) {
    const Endpoint& sink = *effect.to;
    if (sink.kind != EndpointKind::sink) return;
    const auto [entry, fresh] = flows_.try_emplace({sink.at, sink.name});
    Flow& flow = entry->second;
    add_once(flow.commands, entered.command);
    add_once(flow.routes, entered.route);
    const auto rank = [](size_t guards, size_t steps) { return std::pair(guards, steps); };
    if (!fresh && rank(flow.guards.size(), flow.steps.size()) <=
                      rank(effect.guards.size(), effect.steps.size())) {
      return;
    }
    flow.source = std::move(source);
    flow.sink_kind = sink.name;
    flow.sink = sink.detail;
    flow.cwe = sink.cwe;
    flow.at = sink.at;
    flow.steps = effect.steps;
    flow.guards = effect.guards;
  }

  std::vector<Flow> take() {
    std::vector<Flow> result;
    for (auto& [key, flow] : flows_) result.push_back(std::move(flow));
    return result;
  }

 private:
  std::map<std::pair<Span, std::string>, Flow> flows_;
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

std::vector<Flow> link_flows(const FileFacts& facts) {
  Linker linker(facts);
  FlowSet set;
  const CallEdges edges = call_edges(facts);
  const Start page_data{{EndpointKind::source, 0, 0}, ""};
  std::set<std::string> entered;
  const auto add_sources = [&](const Entry& entry, const std::string& function) {
    entered.insert(function);
    for (const LocalFlow* flow : linker.flows_from(function, page_data)) {
      Effects effects;
      linker.follow(function, *flow, effects, 0);
      for (const Effect& effect : effects) set.add(entry, flow->from.name, effect);
    }
  };
  const auto add_handler = [&](const Entry& entry, const std::string& handler,
                               const std::vector<uint32_t>& untrusted, const std::string& source) {
    if (handler.empty()) return;
    for (const uint32_t parameter : untrusted) {
      for (const Effect& effect :
           linker.effects(handler, {{EndpointKind::parameter, parameter, 0}, ""})) {
        set.add(entry, source, effect);
      }
    }
    for (const auto& function : reachable(edges, handler)) add_sources(entry, function);
  };
  for (const auto& command : facts.commands) {
    const auto name = command.name.is_exact() ? "`" + command.name.value + "`" : "the command";
    add_handler({&command, nullptr}, command.handler_id, command.untrusted,
                "an argument of " + name);
  }
  for (const auto& route : facts.routes) {
    const bool named = route.path.is_exact() && !route.path.value.empty();
    add_handler({nullptr, &route}, route.handler_id, route.untrusted,
                named ? "a request for `" + route.path.value + "`" : "a request");
  }
  // Page data may also enter in a function whose registration was not understood.
  for (const auto& function : facts.functions) {
    if (!entered.contains(function.id)) add_sources({}, function.id);
  }
  return set.take();
}

}  // namespace bridgelint
