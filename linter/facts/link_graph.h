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
// Data is followed through two variables that outlive a call, one after the other, and no more.
//
// The best account of each (fewest guards, then fewest steps) is found first, as Dijkstra's
// algorithm does, so recursion needs no rule of its own and no order of functions matters.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <queue>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
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
  /// Data came into one variable more than it is followed through, and that variable is read.
  bool left_kept() const;

  /// Appends the steps and guards from the item's start to it, at most `most` steps in all.
  void tell(ItemId item, size_t most, std::vector<Step>& steps, std::vector<Guard>& guards) const;

 private:
  using PathText = uint32_t;  ///< index of an access path's text
  using FunctionId = uint32_t;
  using NameId = uint32_t;  ///< of a source or a kept variable
  /// Where data begins in one function: index into `origins_`.
  using OriginId = uint32_t;
  static constexpr uint32_t none = UINT32_MAX;
  /// Of an exit, beside the indices of parameters, of which the object's is the highest number.
  static constexpr uint32_t by_result = UINT32_MAX - 1;

  /// A flow with all that it names looked up.
  struct Way {
    const LocalFlow* flow = nullptr;
    PathCost cost;
    PathText from = 0;
    PathText to = 0;
    /// Of a call's argument: the callee's origin. Of a variable: its id. Else `none`.
    uint32_t target = none;
  };
  struct OriginData {
    FunctionId function = none;
    EndpointKind kind = EndpointKind::parameter;
    uint32_t index = 0;
    std::string_view name;  ///< of a source
    std::vector<Way> ways;
  };
  /// A parameter, or a part of it, that is also a variable which outlives the call.
  struct Kept {
    uint32_t index = 0;
    NameId variable = none;
    const KeptPart* part = nullptr;
  };
  struct Function {
    std::string_view id;
    std::vector<Kept> kept;
    std::vector<OriginId> sources;
    /// Where its callers take data from it.
    std::vector<OriginId> takers;
  };
  struct Reader {
    OriginId parameter = none;
    const KeptPart* part = nullptr;
  };
  struct Variable {
    std::vector<OriginId> read_as;  ///< origins that are the variable
    std::vector<Reader> readers;
    bool is_read() const { return !read_as.empty() || !readers.empty(); }
  };

  /// Where data is: at an origin or, where `kept`, in a variable; by which it leaves at an exit.
  struct Place {
    uint32_t at = none;
    PathText path = 0;
    bool kept = false;
    bool operator==(const Place&) const = default;
  };
  struct Item {
    StartId start = 0;
    /// In the start's function; of an exit, the parameter it leaves by, or `by_result`.
    uint32_t origin = none;
    PathText path = 0;
    bool exit = false;
    PathCost cost;
    ItemId before = 0;         ///< itself at a start
    const Way* way = nullptr;  ///< that led here, or into the call that did
    ItemId through = 0;        ///< the exit item of that call, 0 when there was none
  };
  struct Waiting {
    ItemId item = 0;
    const Way* way = nullptr;
  };
  struct Start {
    Place place;
    Reach reach;
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
  /// A few numbers as the key of a table.
  template <size_t count>
  using Key = std::array<uint32_t, count>;
  struct Hash {
    template <size_t count>
    size_t operator()(const Key<count>& key) const;
  };

  void add_flows(const FlowsOfFunction& functions);
  void add_kept(const FunctionSummary& summary);
  void look_up_targets();
  /// Of what an endpoint is at a call site or a parameter; `none` when no flow begins there.
  OriginId origin(FunctionId function, EndpointKind kind, uint32_t index, uint32_t site = 0) const;
  OriginId add_origin(FunctionId function, const Endpoint& end);
  NameId name_id(std::string_view name);
  PathText path_text(std::string_view text);
  std::optional<PathText> carried(PathText path, const Way& way);
  PathText carried_text(PathText path, const Way& way);
  StartId start_at(const Place& place);
  static Key<4> place_in_start(const Item& item);
  void propose(const Item& item);
  void settle_all();
  void settle(ItemId item);
  void advance(ItemId item, const Way& way);
  void enter(ItemId item, const Way& way, PathText path);
  void leave(ItemId exit);
  void come_back(const Waiting& caller, ItemId exit);
  void keep(ItemId item, const Way* way, NameId variable, const std::string& name, PathText path);
  void read_kept(StartId kept);
  void return_to_all(StartId start);
  void return_to_all(StartId start, ItemId exit);

  std::vector<std::string_view> path_texts_;
  std::map<std::string, PathText, std::less<>> path_ids_;
  std::unordered_map<Key<3>, PathText, Hash> carried_;  ///< by path and a flow's two ends
  std::unordered_map<std::string_view, FunctionId> function_ids_;
  std::vector<Function> functions_;
  std::unordered_map<std::string_view, NameId> name_ids_;
  std::vector<Variable> variables_;  ///< by name; of a source, one that nobody reads
  std::unordered_map<Key<4>, OriginId, Hash> origin_ids_;
  std::vector<OriginData> origins_;
  std::unordered_map<Key<3>, StartId, Hash> start_ids_;
  std::vector<Start> starts_;
  std::vector<StartId> unread_;  ///< kept variables whose readers were not looked at yet
  std::vector<Item> items_;
  std::unordered_set<Key<4>, Hash> found_;  ///< places in starts that were settled
  std::priority_queue<Later, std::vector<Later>, std::greater<>> later_;
  size_t budget_;
  bool cut_short_ = false;
};

}  // namespace bridgelint
