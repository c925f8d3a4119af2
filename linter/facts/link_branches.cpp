#include "facts/link_branches.h"

#include <algorithm>
#include <unordered_map>

namespace bridgelint {
namespace {

using Commands = std::vector<const ExposedCommand*>;

// Functions on the way from a handler to the branches; more are not worth their copies.
constexpr size_t most_copied = 8;

bool within(const Span& inner, const Span& outer) {
  return inner.file == outer.file && outer.begin <= inner.begin && inner.end <= outer.end;
}

// The code that calls of a command never get to.
class Closed {
 public:
  explicit Closed(const ExposedCommand& command) {
    for (const auto& code : command.closed) codes_[code.function].push_back(&code.at);
  }

  // Whether calls of the command never take the flow: it goes through such code.
  bool holds(const std::string& function, const LocalFlow& flow) const {
    const auto own = codes_.find(function);
    if (own == codes_.end()) return false;
    const auto at = [&](const Span& place) {
      return std::ranges::any_of(own->second,
                                 [&](const Span* code) { return within(place, *code); });
    };
    return at(flow.from.at) || at(flow.to.at) ||
           std::ranges::any_of(flow.steps, [&](const Step& step) { return at(step.at); });
  }

 private:
  std::unordered_map<std::string, std::vector<const Span*>> codes_;
};

// The functions in which some of the commands have code that is closed to them.
std::set<std::string> functions_of(const Commands& commands) {
  std::set<std::string> result;
  for (const auto* command : commands) {
    for (const auto& code : command->closed) result.insert(code.function);
  }
  return result;
}

class Division {
 public:
  Division(std::vector<FunctionSummary>& functions, CallEdges& edges)
      : functions_(functions), edges_(edges) {
    for (size_t i = 0; i < functions.size(); ++i) places_[functions[i].id].push_back(i);
  }

  // The functions from the handler to those with closed code; none when they are too many.
  std::set<std::string> concerned(const std::string& handler, const Commands& commands) const {
    const auto ends = functions_of(commands);
    if (ends.empty() || ends == std::set{handler}) return ends;
    std::set<std::string> result = ends;
    for (const auto& function : reachable(edges_, handler)) {
      const auto further = reachable(edges_, function);
      if (std::ranges::any_of(ends, [&](const auto& end) { return further.contains(end); })) {
        result.insert(function);
      }
    }
    result.insert(handler);
    return result.size() > most_copied ? std::set<std::string>{} : result;
  }

  // Makes the command's copies of the functions and gives the handler's.
  std::string copy(const ExposedCommand& command, const std::set<std::string>& concerned,
                   size_t number) {
    const Closed closed(command);
    const auto id_of_copy = [&](const std::string& id) {
      return id + "#" + std::to_string(number);
    };
    const auto rename = [&](std::string& id) {
      if (concerned.contains(id)) id = id_of_copy(id);
    };
    for (const auto& id : concerned) {
      auto& callees = edges_[id_of_copy(id)];
      for (const size_t place : places_[id]) {
        FunctionSummary part;
        part.id = id_of_copy(id);
        part.name = functions_[place].name;
        part.at = functions_[place].at;
        part.kept = functions_[place].kept;
        part.vouches = functions_[place].vouches;
        for (const auto& flow : functions_[place].flows) {
          if (closed.holds(id, flow)) continue;
          LocalFlow& own = part.flows.emplace_back(flow);
          rename(own.from.name);
          rename(own.to.name);
          if (own.to.kind == EndpointKind::call_argument) callees.insert(own.to.name);
        }
        functions_.push_back(std::move(part));
      }
    }
    return id_of_copy(command.handler_id);
  }

 private:
  std::vector<FunctionSummary>& functions_;
  CallEdges& edges_;
  std::unordered_map<std::string, std::vector<size_t>> places_;
};

}  // namespace

const std::string& DividedHandlers::handler_of(const ExposedCommand& command) const {
  const auto part = parts.find(&command);
  return part == parts.end() ? command.handler_id : part->second;
}

DividedHandlers divide_handlers(const std::vector<ExposedCommand>& commands,
                                std::vector<FunctionSummary>& functions, CallEdges& edges) {
  std::map<std::string, Commands> of_handler;
  for (const auto& command : commands) of_handler[command.handler_id].push_back(&command);
  DividedHandlers result;
  Division division(functions, edges);
  for (const auto& [handler, own] : of_handler) {
    if (handler.empty()) continue;
    const auto concerned = division.concerned(handler, own);
    if (concerned.empty()) continue;
    result.divided.insert(concerned.begin(), concerned.end());
    size_t number = 0;
    for (const auto* command : own) {
      if (!command->name.is_exact() || command->catch_all) {
        result.divided.erase(handler);
        continue;
      }
      result.parts[command] = division.copy(*command, concerned, number++);
    }
  }
  return result;
}

}  // namespace bridgelint
