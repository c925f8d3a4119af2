#include "facts/namesakes.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/folders.h"

namespace bridgelint {
namespace {

/// Calls `visit(id, file)` for every place that means a function, with the file it stands in.
template <typename Facts, typename Visit>
void for_each_reference(Facts& facts, Visit&& visit) {
  for (auto& function : facts.functions) {
    const std::string& file = function.at.file;
    for (auto& flow : function.flows) {
      for (auto* end : {&flow.from, &flow.to}) {
        const bool called = end->kind == EndpointKind::call_argument ||
                            end->kind == EndpointKind::call_result ||
                            end->kind == EndpointKind::call_output;
        if (called) visit(end->name, file);
      }
      for (auto& guard : flow.guards) visit(guard.by, file);
    }
  }
  for (auto& check : facts.origin_checks) visit(check.function, check.at.file);
  for (auto& command : facts.commands) {
    const Span& handler = command.handler.empty() ? command.at : command.handler;
    visit(command.handler_id, handler.file);
    for (auto& code : command.closed) visit(code.function, code.at.file);
  }
  for (auto& route : facts.routes) {
    visit(route.handler_id, (route.handler.empty() ? route.at : route.handler).file);
  }
}

/// The files that define functions of one name, and which of them go together.
class Namesakes {
 public:
  void add(std::string_view file) { first_.try_emplace(file, file); }
  size_t size() const { return first_.size(); }

  /// What a reference in `file` may mean goes together. Call it for all references.
  void refer(std::string_view file) {
    const auto meant = meant_in(file);
    for (const auto other : meant) join(meant.front(), other);
    wanted_.insert(first_of(meant.front()));
  }

  /// A function that nobody means is another form of one that somebody does.
  void settle() {
    for (auto& [file, first] : first_) {
      if (wanted_.empty() || is_wanted(file)) continue;
      const auto near = [&](std::string_view other) { return common_folders(file, other); };
      join(*std::ranges::max_element(wanted_, {}, near), file);
    }
  }

  /// Of all that go together with what a reference in `file` means, the first one's file.
  std::string_view first_in(std::string_view file) const { return first_of(meant_in(file)[0]); }

  bool are_one() const {
    return std::ranges::all_of(first_, [&](const auto& entry) {
      return first_of(entry.first) == first_of(first_.begin()->first);
    });
  }

 private:
  std::vector<std::string_view> meant_in(std::string_view file) const {
    if (first_.contains(file)) return {file};
    std::vector<std::string_view> nearest;
    size_t most = 0;
    for (const auto& [other, first] : first_) {
      const size_t common = common_folders(file, other);
      if (common > most) nearest.clear();
      most = std::max(most, common);
      if (common == most) nearest.push_back(other);
    }
    return nearest;
  }

  std::string_view first_of(std::string_view file) const {
    for (auto first = first_.at(file); first != file; first = first_.at(file)) file = first;
    return file;
  }

  void join(std::string_view a, std::string_view b) {
    const auto [first, second] = std::minmax(first_of(a), first_of(b));
    first_[second] = first;
  }

  bool is_wanted(std::string_view file) const {
    return std::ranges::any_of(
        wanted_, [&](std::string_view other) { return first_of(other) == first_of(file); });
  }

  std::map<std::string_view, std::string_view> first_;  ///< by file: one before it, or itself
  std::set<std::string_view> wanted_;                   ///< files that references mean
};

using ByName = std::unordered_map<std::string_view, Namesakes>;

ByName find_namesakes(const FileFacts& facts) {
  ByName names;
  for (const auto& function : facts.functions) names[function.id].add(function.at.file);
  std::erase_if(names, [](const auto& entry) { return entry.second.size() < 2; });
  if (names.empty()) return names;
  for_each_reference(facts, [&](const std::string& id, std::string_view file) {
    if (const auto found = names.find(id); found != names.end()) found->second.refer(file);
  });
  for (auto& [id, namesakes] : names) namesakes.settle();
  std::erase_if(names, [](const auto& entry) { return entry.second.are_one(); });
  return names;
}

}  // namespace

void tell_namesakes_apart(FileFacts& facts) {
  const ByName names = find_namesakes(facts);
  if (names.empty()) return;
  // The ids and files that `names` speaks of are those of the facts: new ones wait.
  std::vector<std::pair<std::string*, std::string>> changes;
  const auto change = [&](std::string& id, std::string_view file) {
    const auto found = names.find(id);
    if (found == names.end()) return;
    changes.emplace_back(&id, id + "#" + std::string(found->second.first_in(file)));
  };
  for_each_reference(facts, change);
  for (auto& function : facts.functions) change(function.id, function.at.file);
  for (auto& [id, renamed] : changes) *id = std::move(renamed);
}

}  // namespace bridgelint
