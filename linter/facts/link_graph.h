// Where data of a function can get to, over all functions of a program: the fixpoint that composes
// local flows.
//
// Data "starts" at an origin of a function (a parameter, a source, a kept variable). For every
// start that is asked for, and every start that its data is handed on to, the graph knows
//
//   hits   the sinks that the data reaches without leaving the function by a call
//   edges  the starts of other functions that it is handed to, or that read what it was kept in
//   exits  how it comes back: by the result or an out-parameter; used at once in the callers that
//          handed it in, and in all callers when it entered here (a source, a kept variable)
//
// The best account of each (fewest guards, then fewest steps) is found first, as Dijkstra's
// algorithm does, so recursion needs no rule of its own and no order of functions matters.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <queue>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "facts/facts.h"

namespace bridgelint {

/// How long a path is, and how well guarded: less comes first.
struct PathCost {
  uint32_t kept = 0;  ///< times it went through a variable that outlives a call
  uint32_t guards = 0;
  uint32_t steps = 0;

  PathCost operator+(const PathCost& more) const {
    return {kept + more.kept, guards + more.guards, steps + more.steps};
  }
  auto operator<=>(const PathCost&) const = default;
};
PathCost cost_of(const LocalFlow& flow);

/// The flows of a function that count in one search.
struct FlowsOfFunction {
  const FunctionSummary* summary = nullptr;
  std::vector<const LocalFlow*> flows;
};
/// All flows of the functions, which must outlive the result.
std::vector<FlowsOfFunction> flows_of(const std::vector<FunctionSummary>& functions);

class LinkGraph {
 public:
  using StartId = uint32_t;
  using ItemId = uint32_t;

  /// A sink, at the end of `flow`, that the data has come near as `item` says.
  struct Hit {
    ItemId item = 0;
    const LocalFlow* flow = nullptr;
    PathCost cost;  ///< from the start
  };
  struct Edge {
    ItemId item = 0;
    const LocalFlow* flow = nullptr;  ///< null when kept data is read
    StartId to = 0;
    PathCost cost;
    const std::string* kept_in = nullptr;  ///< the variable's name
  };
  struct Reach {
    std::vector<Hit> hits;
    std::vector<Edge> edges;
  };

  /// What `functions` point to must outlive the graph. At most `budget` things are found out.
  LinkGraph(const std::vector<FlowsOfFunction>& functions, size_t budget);

  /// Data at parameter `index` of the function; nothing when no flow begins there.
  std::optional<StartId> parameter(std::string_view function, uint32_t index);
  /// The page data that enters in the function, with what it is called.
  std::vector<std::pair<StartId, std::string>> sources(std::string_view function);

  /// Finds out all that can be reached from the starts asked for so far.
  void explore();
  const Reach& reach(StartId start) const { return starts_[start].reach; }
  size_t size() const { return starts_.size(); }
  /// The budget was used up: something may be missing.
  bool cut_short() const { return cut_short_; }

  /// Appends the steps and guards from the item's start to it, at most `most` steps in all.
  void tell(ItemId item, size_t most, std::vector<Step>& steps, std::vector<Guard>& guards) const;

 private:
  /// Kind, index, call site, and name where these do not tell origins apart.
  using Origin = std::tuple<EndpointKind, uint32_t, uint32_t, std::string_view>;
  using PathText = uint32_t;  ///< index of an access path's text
  struct Function {
    std::map<Origin, std::vector<const LocalFlow*>> flows;
    std::vector<const KeptPart*> kept;
  };
  using FunctionId = uint32_t;
  static constexpr FunctionId no_function = UINT32_MAX;

  /// Where data is, within a function or (a start) within a kept variable.
  struct Place {
    FunctionId function = no_function;
    Origin origin;
    PathText path = 0;
    auto operator<=>(const Place&) const = default;
  };
  struct Item {
    StartId start = 0;
    Origin origin;  ///< in the start's function; of an exit, what it leaves by
    PathText path = 0;
    bool exit = false;
    PathCost cost;
    ItemId before = 0;                ///< itself at a start
    const LocalFlow* flow = nullptr;  ///< that led here, or into the call that did
    ItemId through = 0;               ///< the exit item of that call, 0 when there was none
  };
  struct Waiting {
    ItemId item = 0;
    const LocalFlow* flow = nullptr;
  };
  struct Start {
    Place place;
    Reach reach;
    std::map<std::tuple<bool, Origin, PathText>, ItemId> found;
    std::vector<ItemId> exits;
    std::vector<Waiting> waiting;
    /// The data did not come by a call, so that it goes back to all callers there are.
    bool to_all_callers = false;
  };
  struct Later {
    PathCost cost;
    ItemId item = 0;
    bool operator>(const Later& other) const {
      return std::tie(cost, item) > std::tie(other.cost, other.item);
    }
  };

  static Origin origin_of(const Endpoint& end);
  PathText path_text(std::string_view text);
  std::optional<PathText> carried(PathText path, const LocalFlow& flow);
  StartId start_at(const Place& place);
  void propose(Item item);
  void settle(ItemId item);
  void advance(ItemId item, const LocalFlow& flow);
  void enter(ItemId item, const LocalFlow& flow, PathText path);
  void leave(ItemId exit);
  void come_back(const Waiting& caller, ItemId exit);
  void keep(ItemId item, const LocalFlow* flow, const std::string& id, const std::string& name,
            PathText path);
  void read_kept(StartId kept);
  void return_to_all(StartId start);
  void return_to_all(StartId start, ItemId exit);

  std::vector<std::string_view> path_texts_;
  std::map<std::string, PathText, std::less<>> path_ids_;
  std::unordered_map<std::string_view, FunctionId> function_ids_;
  std::vector<Function> functions_;
  /// Kept variable → the functions that read it, and as what.
  std::map<std::string_view, std::vector<std::pair<FunctionId, const KeptPart*>>> readers_;
  std::map<std::string_view, std::vector<FunctionId>> variable_readers_;
  /// Callee → where its callers take data from it.
  std::unordered_map<std::string_view, std::vector<std::pair<FunctionId, Origin>>> takers_;
  std::vector<std::string_view> function_names_;
  std::map<Place, StartId> start_ids_;
  std::vector<Start> starts_;
  std::vector<Item> items_;
  std::priority_queue<Later, std::vector<Later>, std::greater<>> later_;
  size_t budget_;
  bool cut_short_ = false;
};

}  // namespace bridgelint
