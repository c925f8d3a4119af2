#include "facts/link_reach.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

namespace bridgelint {
namespace {

using Places = std::unordered_map<std::string_view, std::vector<size_t>>;

bool is_taken(const Endpoint& end) {
  return end.kind == EndpointKind::call_result || end.kind == EndpointKind::call_output;
}

class Search {
 public:
  explicit Search(const std::vector<FunctionSummary>& functions)
      : functions_(functions), seen_(functions.size()) {
    for (size_t index = 0; index < functions.size(); ++index) {
      const FunctionSummary& function = functions[index];
      by_id_[function.id].push_back(index);
      for (const LocalFlow& flow : function.flows) {
        if (is_taken(flow.from)) takers_[flow.from.name].push_back(index);
        if (flow.from.kind == EndpointKind::variable) readers_[flow.from.name].push_back(index);
      }
      for (const KeptPart& part : function.kept) readers_[part.id].push_back(index);
    }
  }

  void enter(std::string_view id) { enter_all(by_id_, id); }
  void enter(size_t index) {
    if (seen_[index]) return;
    seen_[index] = true;
    pending_.push_back(index);
  }

  void run() {
    while (!pending_.empty()) {
      const FunctionSummary& function = functions_[pending_.back()];
      pending_.pop_back();
      // Summaries of one function, from several units, are one function.
      enter(function.id);
      enter_all(takers_, function.id);
      for (const KeptPart& part : function.kept) enter_all(readers_, part.id);
      for (const LocalFlow& flow : function.flows) {
        if (flow.to.kind == EndpointKind::call_argument) enter(flow.to.name);
        if (flow.to.kind == EndpointKind::variable) enter_all(readers_, flow.to.name);
      }
    }
  }

  bool seen(size_t index) const { return seen_[index]; }

 private:
  void enter_all(const Places& places, std::string_view name) {
    const auto found = places.find(name);
    if (found == places.end()) return;
    for (const size_t index : found->second) enter(index);
  }

  const std::vector<FunctionSummary>& functions_;
  std::vector<bool> seen_;
  std::vector<size_t> pending_;
  Places by_id_;
  Places takers_;
  Places readers_;
};

bool has_source(const FunctionSummary& function) {
  return std::ranges::any_of(
      function.flows, [](const LocalFlow& flow) { return flow.from.kind == EndpointKind::source; });
}

}  // namespace

std::vector<FunctionSummary> functions_in_reach(const FileFacts& facts, const CallEdges& edges) {
  Search search(facts.functions);
  const auto enter_handler = [&](const std::string& handler) {
    if (handler.empty()) return;
    for (const auto& function : reachable(edges, handler)) search.enter(function);
  };
  for (const auto& command : facts.commands) enter_handler(command.handler_id);
  for (const auto& route : facts.routes) enter_handler(route.handler_id);
  for (size_t index = 0; index < facts.functions.size(); ++index) {
    if (has_source(facts.functions[index])) search.enter(index);
  }
  search.run();
  std::vector<FunctionSummary> result;
  for (size_t index = 0; index < facts.functions.size(); ++index) {
    if (search.seen(index)) result.push_back(facts.functions[index]);
  }
  return result;
}

}  // namespace bridgelint
