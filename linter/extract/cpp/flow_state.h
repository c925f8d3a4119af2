// What the data-flow analysis knows at one point of a function: which objects hold data of which
// origin. Everything is interned in tables of the function under analysis, so that a state is a
// vector of numbers, cheap to copy, join and compare.
#pragma once

#include <clang/Basic/SourceLocation.h>
#include <llvm/ADT/ArrayRef.h>
#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/STLFunctionalExtras.h>
#include <llvm/ADT/SmallVector.h>

#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "extract/cpp/flow_bounds.h"
#include "extract/cpp/flow_kinds.h"
#include "facts/facts.h"

namespace bridgelint::flow {

using PathId = uint32_t;    ///< of an access path; 0 is none, and as a part: the whole object
using SetId = uint32_t;     ///< of a set of taints; 0 is the empty set
using StepId = uint32_t;    ///< last step of a chain; 0 is none
using OriginId = uint32_t;  ///< index of an endpoint that data comes from
using GuardsId = uint32_t;  ///< of a list of weak guards; 0 is the empty list

/// Access paths: a variable, the object of the member function, or nothing in particular (for the
/// parts of a value), then up to `max_keys` members or constant subscripts.
class Paths {
 public:
  static constexpr uint32_t max_keys = 3;

  Paths();
  /// `variable` is a declaration, or any other address that stands for one object.
  PathId root(const void* variable);
  /// `path` itself when it has its full length.
  PathId extend(PathId path, std::string_view key);
  /// `path` followed by the keys of `part`.
  PathId append(PathId path, PathId part);
  /// The path of a value's part: `extend` and `append` work on it, 0 is the whole.
  PathId part(std::string_view key) { return extend(parts_, key); }

  PathId parent(PathId path) const { return nodes_[path].parent; }
  PathId root_of(PathId path) const;
  const void* variable(PathId path) const { return nodes_[root_of(path)].variable; }
  std::string_view key(PathId path) const { return nodes_[path].key; }
  bool full(PathId path) const { return nodes_[path].keys == max_keys; }
  llvm::ArrayRef<PathId> children(PathId path) const { return nodes_[path].children; }
  /// The keys alone: ".items[0]".
  std::string text(PathId path) const;

 private:
  struct Node {
    const void* variable = nullptr;
    PathId parent = 0;
    uint32_t keys = 0;
    std::string key;
    llvm::SmallVector<PathId, 2> children;
  };
  std::vector<Node> nodes_;
  llvm::DenseMap<const void*, PathId> roots_;
  PathId parts_ = 0;
};

/// What is known of a path in which data stands.
enum class PathForm : uint8_t {
  raw,
  lexical,    ///< `.` and `..` are resolved
  canonical,  ///< symbolic links too
};

/// Data of one origin in an object.
struct Taint {
  PathId part = 0;  ///< which part of the value holds it
  OriginId origin = 0;
  Kinds neutral = 0;  ///< sink kinds that a sanitizer or a guard made it safe for
  GuardsId guards = 0;
  StepId steps = 0;
  bool number = false;  ///< no text of the attacker's choice any more
  bool exact = false;   ///< the origin's very value, not something made from it
  PathForm form = PathForm::raw;
  bool relative = false;  ///< a path from some folder to the origin's
  Bounds bounds = {};     ///< of a number

  auto operator<=>(const Taint&) const = default;
};
/// Sorted by part and origin, at most one for each.
using Taints = llvm::SmallVector<Taint, 2>;

struct StepNode {
  StepId before = 0;
  clang::SourceRange at;
  std::string text;
  uint32_t depth = 0;
};

struct GuardNode {
  clang::SourceRange at;
  std::string what;
  std::string by;  ///< as `Guard::by`, and what follows there
  uint32_t index = 0;
  bool outcome = true;
};

class Tables {
 public:
  Tables();

  Paths paths;
  std::vector<Endpoint> origins;

  OriginId origin(const Endpoint& end);
  /// The origin `part` of `whole`; `whole` itself when it cannot be narrowed further.
  OriginId narrowed(OriginId whole, std::string_view key);

  /// Chains a step, unless it is there already or the chain is long enough.
  StepId step(StepId before, clang::SourceRange at, std::string_view text);
  std::vector<const StepNode*> chain(StepId last) const;

  GuardsId guarded(GuardsId before, const GuardNode& guard);
  /// Without the guards that say this.
  GuardsId unguarded(GuardsId before, std::string_view what);
  std::vector<const GuardNode*> guards(GuardsId id) const;

  /// Of more than `max_taints`, the results of calls that came last are left out.
  SetId set(Taints taints);
  /// Whether something was left out of a set.
  bool crowded() const { return crowded_; }
  const Taints& taints(SetId id) const { return *sets_[id]; }
  SetId joined(SetId a, SetId b);
  /// The taints after a step that all of them take.
  SetId stepped(SetId id, clang::SourceRange at, std::string_view text);

 private:
  static constexpr size_t max_taints = 256;

  Taint merged(const Taint& a, const Taint& b);
  void keep_vital(Taints& taints);
  bool crowded_ = false;
  GuardsId common(GuardsId a, GuardsId b);
  GuardsId guard_list(std::vector<uint32_t> list);
  uint32_t depth(StepId id) const { return steps_[id].depth; }

  std::vector<StepNode> steps_;
  std::map<std::tuple<StepId, unsigned, unsigned, std::string>, StepId> step_ids_;
  std::vector<GuardNode> guards_;
  std::map<std::tuple<unsigned, std::string, std::string, uint32_t, bool>, uint32_t> guard_ids_;
  std::vector<std::vector<uint32_t>> guard_lists_;
  std::map<std::vector<uint32_t>, GuardsId> guard_list_ids_;
  std::map<Endpoint, OriginId> origin_ids_;
  std::map<std::vector<Taint>, SetId> set_ids_;
  std::vector<const Taints*> sets_;
  std::vector<std::unique_ptr<const Taints>> owned_;
  llvm::DenseMap<std::pair<SetId, SetId>, SetId> joins_;
};

/// What is known at one point of the function. A path without an entry holds what the nearest entry
/// of a path it extends says; a root without an entry is clean.
struct State {
  std::vector<std::pair<PathId, SetId>> entries;  ///< sorted by path
  Vouched vouched;                                ///< what guards allowed on every way here

  bool operator==(const State&) const = default;
};

/// What an object holds, with the taints of its parts. `number` says that the object is a number,
/// which data of a whole it is part of becomes then.
SetId read(Tables& tables, const State& state, PathId path, bool number = false);
/// A part of a value: what `read` gives for a part of an object.
SetId projected(Tables& tables, SetId value, std::string_view key, bool number);
/// All of it in one piece.
SetId flattened(Tables& tables, SetId value);
/// Replaces what the object holds, or adds to it.
void write(Tables& tables, State& state, PathId path, SetId value, bool replace);
/// Whether the object itself (not a part) has an entry.
bool has_entry(const State& state, PathId path);
void forget(Tables& tables, State& state, PathId path);
/// Removes all data of these origins, and of parts of them, everywhere.
void purge(Tables& tables, State& state, const std::vector<OriginId>& origins);
/// Says that data of these origins is harmless for these kinds, wherever `counts` says so.
void neutralise(Tables& tables, State& state, const std::vector<OriginId>& origins, Kinds kinds,
                llvm::function_ref<bool(const Taint&)> counts);
/// Adds what holds on another way to the same point; whether that changed anything.
bool join(Tables& tables, State& into, const State& other);

}  // namespace bridgelint::flow
