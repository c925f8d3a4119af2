#include "extract/cpp/flow_state.h"

#include <algorithm>
#include <bit>
#include <memory>

#include "extract/cpp/flow.h"

namespace bridgelint::flow {
namespace {

using Entry = std::pair<PathId, SetId>;

const SetId* entry(const State& state, PathId path) {
  const auto found = std::ranges::lower_bound(state.entries, path, {}, &Entry::first);
  return found != state.entries.end() && found->first == path ? &found->second : nullptr;
}

void put(State& state, PathId path, SetId set) {
  const auto found = std::ranges::lower_bound(state.entries, path, {}, &Entry::first);
  if (found != state.entries.end() && found->first == path) {
    found->second = set;
  } else {
    state.entries.insert(found, {path, set});
  }
}

// What the nearest entry at or above `path` says of it.
SetId effective(Tables& tables, const State& state, PathId path, bool number) {
  llvm::SmallVector<PathId, 4> below;
  for (PathId at = path; at != 0; at = tables.paths.parent(at)) {
    if (const SetId* found = entry(state, at)) {
      SetId value = *found;
      while (!below.empty() && value != 0) {
        const std::string key(tables.paths.key(below.pop_back_val()));
        value = projected(tables, value, key, number && below.empty());
      }
      return value;
    }
    below.push_back(at);
  }
  return 0;
}

template <class Visit>
void for_descendants(const Paths& paths, const State& state, PathId path, PathId part,
                     Tables& tables, Visit visit) {
  // Extending a part may add paths, so the children are copied first.
  const llvm::SmallVector<PathId, 8> children(paths.children(path));
  for (const PathId child : children) {
    const std::string key(paths.key(child));
    const PathId child_part = part == 0 ? tables.paths.part(key) : tables.paths.extend(part, key);
    if (const SetId* found = entry(state, child)) visit(child_part, *found);
    for_descendants(paths, state, child, child_part, tables, visit);
  }
}

bool starts_with_path(const Endpoint& end, const Endpoint& whole) {
  return end.kind == whole.kind && end.index == whole.index && end.site == whole.site &&
         end.name == whole.name && end.at == whole.at && end.path.starts_with(whole.path);
}

}  // namespace

// --- Paths -------------------------------------------------------------------------------------

Paths::Paths() : nodes_(1) {
  parts_ = root(this);
}

PathId Paths::root(const void* variable) {
  const auto [found, fresh] = roots_.try_emplace(variable, static_cast<PathId>(nodes_.size()));
  if (fresh) nodes_.emplace_back().variable = variable;
  return found->second;
}

PathId Paths::extend(PathId path, std::string_view key) {
  if (key.empty() || full(path)) return path;
  for (const PathId child : nodes_[path].children) {
    if (nodes_[child].key == key) return child;
  }
  const auto id = static_cast<PathId>(nodes_.size());
  const uint32_t keys = nodes_[path].keys + 1;
  Node& node = nodes_.emplace_back();
  node.parent = path;
  node.keys = keys;
  node.key = key;
  nodes_[path].children.push_back(id);
  return id;
}

PathId Paths::append(PathId path, PathId part) {
  llvm::SmallVector<PathId, 4> keys;
  for (; part != 0 && nodes_[part].parent != 0; part = nodes_[part].parent) keys.push_back(part);
  for (const PathId key : llvm::reverse(keys)) path = extend(path, std::string(nodes_[key].key));
  return path;
}

PathId Paths::root_of(PathId path) const {
  while (nodes_[path].parent != 0) path = nodes_[path].parent;
  return path;
}

std::string Paths::text(PathId path) const {
  if (path == 0 || nodes_[path].parent == 0) return {};
  return text(nodes_[path].parent) + nodes_[path].key;
}

// --- Tables ------------------------------------------------------------------------------------

Tables::Tables() : steps_(1), guard_lists_(1) {
  guard_list_ids_[{}] = 0;
  owned_.push_back(std::make_unique<const Taints>());
  sets_.push_back(owned_.back().get());
  set_ids_[{}] = 0;
}

OriginId Tables::origin(const Endpoint& end) {
  const auto [found, fresh] = origin_ids_.try_emplace(end, static_cast<OriginId>(origins.size()));
  if (fresh) origins.push_back(end);
  return found->second;
}

OriginId Tables::narrowed(OriginId whole, std::string_view key) {
  Endpoint part = origins[whole];
  if (part.kind == EndpointKind::source) return whole;
  const auto keys = std::ranges::count_if(part.path, [](char c) { return c == '.' || c == '['; });
  if (keys >= Paths::max_keys) return whole;
  part.path += key;
  return origin(part);
}

StepId Tables::step(StepId before, clang::SourceRange at, std::string_view text) {
  if (depth(before) >= max_steps - 1) return before;
  for (StepId id = before; id != 0; id = steps_[id].before) {
    if (steps_[id].at == at && steps_[id].text == text) return before;
  }
  const auto key = std::tuple(before, at.getBegin().getRawEncoding(), at.getEnd().getRawEncoding(),
                              std::string(text));
  const auto [found, fresh] = step_ids_.try_emplace(key, static_cast<StepId>(steps_.size()));
  if (fresh) steps_.push_back({before, at, std::string(text), depth(before) + 1});
  return found->second;
}

std::vector<const StepNode*> Tables::chain(StepId last) const {
  std::vector<const StepNode*> result;
  for (; last != 0; last = steps_[last].before) result.push_back(&steps_[last]);
  std::ranges::reverse(result);
  return result;
}

GuardsId Tables::guard_list(std::vector<uint32_t> list) {
  const auto [found, fresh] =
      guard_list_ids_.try_emplace(list, static_cast<GuardsId>(guard_lists_.size()));
  if (fresh) guard_lists_.push_back(std::move(list));
  return found->second;
}

GuardsId Tables::guarded(GuardsId before, const GuardNode& guard) {
  const auto key = std::tuple(guard.at.getBegin().getRawEncoding(), guard.what, guard.by,
                              guard.index, guard.outcome);
  const auto [found, fresh] = guard_ids_.try_emplace(key, static_cast<uint32_t>(guards_.size()));
  if (fresh) guards_.push_back(guard);
  auto list = guard_lists_[before];
  const auto place = std::ranges::lower_bound(list, found->second);
  if (place == list.end() || *place != found->second) list.insert(place, found->second);
  return guard_list(std::move(list));
}

GuardsId Tables::unguarded(GuardsId before, std::string_view what) {
  auto list = guard_lists_[before];
  std::erase_if(list, [&](uint32_t guard) { return guards_[guard].what == what; });
  return guard_list(std::move(list));
}

std::vector<const GuardNode*> Tables::guards(GuardsId id) const {
  std::vector<const GuardNode*> result;
  for (const uint32_t guard : guard_lists_[id]) result.push_back(&guards_[guard]);
  return result;
}

GuardsId Tables::common(GuardsId a, GuardsId b) {
  if (a == b) return a;
  std::vector<uint32_t> both;
  std::ranges::set_intersection(guard_lists_[a], guard_lists_[b], std::back_inserter(both));
  return guard_list(std::move(both));
}

// The worse of two ways counts: a value is as dangerous as its least checked past. Of equals, the
// shorter story is told, and of these the one met first.
Taint Tables::merged(const Taint& a, const Taint& b) {
  const auto rank = [&](const Taint& t) {
    return std::tuple(t.number, std::popcount(t.neutral), guard_lists_[t.guards].size(),
                      depth(t.steps), t.steps);
  };
  Taint result = rank(a) <= rank(b) ? a : b;
  result.number = a.number && b.number;
  result.exact = a.exact && b.exact;
  result.neutral = a.neutral & b.neutral;
  result.form = std::min(a.form, b.form);
  result.relative = a.relative && b.relative;
  result.bounds = weaker(a.bounds, b.bounds);
  result.guards = common(a.guards, b.guards);
  return result;
}

void Tables::keep_vital(Taints& taints) {
  crowded_ = true;
  // From the back, so that what stays is the same however the set came about.
  for (size_t i = taints.size(); i-- > 0 && taints.size() > max_taints;) {
    const EndpointKind kind = origins[taints[i].origin].kind;
    if (kind == EndpointKind::source || kind == EndpointKind::parameter) continue;
    taints.erase(taints.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

SetId Tables::set(Taints taints) {
  const auto place = [](const Taint& t) { return std::pair(t.part, t.origin); };
  std::ranges::sort(taints);
  Taints unique;
  for (const Taint& taint : taints) {
    if (!unique.empty() && place(unique.back()) == place(taint)) {
      unique.back() = merged(unique.back(), taint);
    } else {
      unique.push_back(taint);
    }
  }
  if (unique.size() > max_taints) keep_vital(unique);
  const auto [found, fresh] = set_ids_.try_emplace(std::vector<Taint>(unique.begin(), unique.end()),
                                                   static_cast<SetId>(sets_.size()));
  if (fresh) {
    owned_.push_back(std::make_unique<const Taints>(std::move(unique)));
    sets_.push_back(owned_.back().get());
  }
  return found->second;
}

SetId Tables::joined(SetId a, SetId b) {
  if (a == b || b == 0) return a;
  if (a == 0) return b;
  const auto key = std::pair(std::min(a, b), std::max(a, b));
  if (const auto known = joins_.find(key); known != joins_.end()) return known->second;
  Taints both = taints(a);
  both.append(taints(b).begin(), taints(b).end());
  return joins_[key] = set(std::move(both));
}

SetId Tables::stepped(SetId id, clang::SourceRange at, std::string_view text) {
  if (id == 0) return 0;
  Taints result = taints(id);
  for (Taint& taint : result) taint.steps = step(taint.steps, at, text);
  return set(std::move(result));
}

// --- State -------------------------------------------------------------------------------------

SetId read(Tables& tables, const State& state, PathId path, bool number) {
  SetId result = effective(tables, state, path, number);
  Taints parts;
  for_descendants(tables.paths, state, path, 0, tables, [&](PathId part, SetId held) {
    for (Taint taint : tables.taints(held)) {
      taint.part = part;
      parts.push_back(taint);
    }
  });
  if (parts.empty()) return result;
  return tables.joined(result, tables.set(std::move(parts)));
}

SetId projected(Tables& tables, SetId value, std::string_view key, bool number) {
  if (value == 0) return 0;
  Taints result;
  for (Taint taint : tables.taints(value)) {
    if (taint.part == 0) {
      if (taint.exact) taint.origin = tables.narrowed(taint.origin, key);
      taint.number = taint.number || number;
      result.push_back(taint);
      continue;
    }
    // Parts that begin with the key lose it; others are not meant.
    const std::string text = tables.paths.text(taint.part);
    if (!text.starts_with(key)) continue;
    const PathId first = tables.paths.part(key);
    PathId rest = 0;
    llvm::SmallVector<std::string, 4> keys;
    PathId at = taint.part;
    for (; at != first && tables.paths.parent(at) != 0; at = tables.paths.parent(at)) {
      keys.emplace_back(tables.paths.key(at));
    }
    if (at != first) continue;
    for (const auto& name : llvm::reverse(keys)) {
      rest = rest == 0 ? tables.paths.part(name) : tables.paths.extend(rest, name);
    }
    taint.part = rest;
    result.push_back(taint);
  }
  return tables.set(std::move(result));
}

SetId flattened(Tables& tables, SetId value) {
  const Taints& taints = tables.taints(value);
  if (std::ranges::all_of(taints, [](const Taint& t) { return t.part == 0; })) return value;
  Taints result = taints;
  for (Taint& taint : result) taint.exact = taint.exact && taint.part == 0;
  for (Taint& taint : result) taint.part = 0;
  return tables.set(std::move(result));
}

void write(Tables& tables, State& state, PathId path, SetId value, bool replace) {
  if (path == 0 || (!replace && value == 0)) return;
  if (replace) forget(tables, state, path);
  std::map<PathId, Taints> by_part;
  by_part[0];
  for (Taint taint : tables.taints(value)) {
    const PathId part = std::exchange(taint.part, 0);
    by_part[part].push_back(taint);
  }
  for (auto& [part, taints] : by_part) {
    const PathId target = part == 0 ? path : tables.paths.append(path, part);
    SetId held = tables.set(std::move(taints));
    if (!replace || part != 0) held = tables.joined(effective(tables, state, target, false), held);
    const bool needed = held != 0 || effective(tables, state, target, false) != 0;
    if (needed) put(state, target, held);
  }
}

bool has_entry(const State& state, PathId path) {
  return entry(state, path) != nullptr;
}

void forget(Tables& tables, State& state, PathId path) {
  const auto inside = [&](PathId at) {
    for (; at != 0; at = tables.paths.parent(at)) {
      if (at == path) return true;
    }
    return false;
  };
  std::erase_if(state.entries, [&](const Entry& e) { return inside(e.first); });
}

void purge(Tables& tables, State& state, const std::vector<OriginId>& origins) {
  const auto gone = [&](const Taint& taint) {
    return std::ranges::any_of(origins, [&](OriginId origin) {
      return starts_with_path(tables.origins[taint.origin], tables.origins[origin]);
    });
  };
  for (auto& [path, set] : state.entries) {
    if (std::ranges::none_of(tables.taints(set), gone)) continue;
    Taints rest = tables.taints(set);
    llvm::erase_if(rest, gone);
    set = tables.set(std::move(rest));
  }
}

void neutralise(Tables& tables, State& state, const std::vector<OriginId>& origins, Kinds kinds,
                llvm::function_ref<bool(const Taint&)> counts) {
  const auto meant = [&](const Taint& taint) {
    return counts(taint) && std::ranges::any_of(origins, [&](OriginId origin) {
             return starts_with_path(tables.origins[taint.origin], tables.origins[origin]);
           });
  };
  for (auto& [path, set] : state.entries) {
    if (std::ranges::none_of(tables.taints(set), meant)) continue;
    Taints changed = tables.taints(set);
    for (Taint& taint : changed) {
      if (meant(taint)) taint.neutral |= kinds;
    }
    set = tables.set(std::move(changed));
  }
}

bool join(Tables& tables, State& into, const State& other) {
  const State before = into;
  into.vouched.keep_common(other.vouched);
  std::vector<Entry> result;
  auto a = before.entries.begin();
  auto b = other.entries.begin();
  while (a != before.entries.end() || b != other.entries.end()) {
    const bool only_a =
        b == other.entries.end() || (a != before.entries.end() && a->first < b->first);
    const bool only_b = !only_a && (a == before.entries.end() || b->first < a->first);
    const PathId path = only_b ? b->first : a->first;
    const SetId left = only_b ? effective(tables, before, path, false) : a->second;
    const SetId right = only_a ? effective(tables, other, path, false) : b->second;
    result.emplace_back(path, tables.joined(left, right));
    if (!only_b) ++a;
    if (!only_a) ++b;
  }
  into.entries = std::move(result);
  return !(into == before);
}

}  // namespace bridgelint::flow
