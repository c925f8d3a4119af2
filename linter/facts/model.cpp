#include "facts/model.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "facts/link.h"
#include "facts/namesakes.h"
#include "facts/readings.h"

namespace bridgelint {
namespace {

template <class T>
using ByName = std::map<std::string, std::vector<const T*>, std::less<>>;

template <class T>
std::vector<const T*> found(const ByName<T>& index, std::string_view name) {
  const auto entry = index.find(name);
  return entry == index.end() ? std::vector<const T*>{} : entry->second;
}

bool incomplete(const Coverage& coverage) {
  return coverage.kind == CoverageKind::partial || coverage.kind == CoverageKind::failed;
}

}  // namespace

struct BridgeModel::Indexes {
  FileFacts facts;
  ByName<ExposedCommand> commands;
  std::vector<const ExposedCommand*> dynamic_commands;
  ByName<FrontendCall> calls;
  ByName<ElementTrigger> triggers;
  ByName<Grant> grants;
  std::vector<const FrontendCall*> unanswered;
  bool dynamic_calls = false;
  std::vector<const Page*> script_pages;
  std::vector<Flow> flows;
  bool flows_cut_short = false;
  bool flows_left_kept = false;
  CallEdges calls_of_function;
  bool native_complete = true;
  bool page_complete = true;
};

namespace {

using Names = std::set<std::string, std::less<>>;

// A page trusts its own definition of a name over a native one of the same name only when nothing
// native has it, so a definition anywhere silences the question.
bool is_unanswered(const FrontendCall& call, const BridgeModel& model, const Names& page_names) {
  if (!call.command.is_exact() || call.style == CallStyle::bare) return false;
  if (call.builtin || call.optional) return false;
  if (!model.handlers(call.command.value).empty()) return false;
  return call.style == CallStyle::bridge || !page_names.contains(call.command.value);
}

// What a function of the page answers, called by its global name, is no reply of a command: of a
// library it is left out, of a script beside it is a value of unknown origin.
void judge_replies_of_globals(FileFacts& facts) {
  std::map<std::string_view, bool> unread;
  for (const auto& global : facts.globals) unread.emplace(global.name, global.unread);
  if (unread.empty()) return;
  Names commands;
  for (const auto& command : facts.commands) commands.insert(command.name.value);
  for (const auto& call : facts.calls) {
    if (call.style == CallStyle::bridge) commands.insert(call.command.value);
  }
  const auto is_reply_of = [&](const DomWrite& write, bool library) {
    const auto global = unread.find(write.command);
    return global != unread.end() && global->second == library && !commands.contains(write.command);
  };
  std::erase_if(facts.writes, [&](const DomWrite& write) { return is_reply_of(write, true); });
  for (auto& write : facts.writes) {
    if (is_reply_of(write, false)) write.source = write.command = "";
  }
}

}  // namespace

BridgeModel::BridgeModel(FileFacts merged, unsigned threads) {
  auto indexes = std::make_unique<Indexes>();
  indexes->facts = std::move(merged);
  join_readings(indexes->facts);
  tell_namesakes_apart(indexes->facts);
  judge_replies_of_globals(indexes->facts);
  const FileFacts& facts = indexes->facts;
  for (const auto& command : facts.commands) {
    if (command.name.is_exact() && !command.catch_all) {
      indexes->commands[command.name.value].push_back(&command);
    } else {
      indexes->dynamic_commands.push_back(&command);
    }
  }
  for (const auto& call : facts.calls) {
    if (call.command.is_exact()) {
      indexes->calls[call.command.value].push_back(&call);
    } else if (call.style == CallStyle::bridge) {
      indexes->dynamic_calls = true;
    }
  }
  for (const auto& trigger : facts.triggers) indexes->triggers[trigger.id].push_back(&trigger);
  for (const auto& grant : facts.grants) indexes->grants[grant.command].push_back(&grant);
  for (const auto& page : facts.pages) {
    if (page.runs_script) indexes->script_pages.push_back(&page);
  }
  // A total order, not a stable sort: clang refuses that of some standard libraries as deprecated.
  std::ranges::sort(indexes->script_pages, [](const Page* a, const Page* b) {
    return std::tie(a->fragment, a->at, *a) < std::tie(b->fragment, b->at, *b);
  });
  for (const auto& coverage : facts.coverage) {
    if (!incomplete(coverage)) continue;
    if (is_cpp(language_of(coverage.file))) indexes->native_complete = false;
    if (is_web(language_of(coverage.file))) indexes->page_complete = false;
  }
  auto linked = link_flows(facts, threads);
  indexes->flows = std::move(linked.flows);
  indexes->flows_cut_short = linked.cut_short;
  indexes->flows_left_kept = linked.left_kept;
  if (!facts.origin_checks.empty()) indexes->calls_of_function = call_edges(facts);

  Indexes& open = *indexes;
  indexes_ = std::move(indexes);
  Names page_names;
  for (const auto& global : facts.globals) page_names.insert(global.name);
  for (const auto& call : open.facts.calls) {
    if (is_unanswered(call, *this, page_names)) open.unanswered.push_back(&call);
  }
  for (Flow& flow : open.flows) {
    if (flow.commands.empty() || !flow.commands.front()->name.is_exact()) continue;
    const std::string& name = flow.commands.front()->name.value;
    const auto calls = callers(name);
    if (calls.empty()) continue;
    const auto& caller = calls.front()->caller;
    flow.steps.insert(
        flow.steps.begin(),
        {calls.front()->at, caller.empty() ? "the page calls `" + name + "`"
                                           : "`" + caller + "` calls `" + name + "`"});
  }
}

BridgeModel::~BridgeModel() = default;
BridgeModel::BridgeModel(BridgeModel&&) noexcept = default;
BridgeModel& BridgeModel::operator=(BridgeModel&&) noexcept = default;

const FileFacts& BridgeModel::facts() const {
  return indexes_->facts;
}

std::vector<const ExposedCommand*> BridgeModel::handlers(std::string_view name) const {
  auto result = exact_handlers(name);
  for (const auto* command : indexes_->dynamic_commands) {
    if (command->catch_all || command->name.may_be(name)) result.push_back(command);
  }
  return result;
}

std::vector<const ExposedCommand*> BridgeModel::exact_handlers(std::string_view name) const {
  return found(indexes_->commands, name);
}

std::vector<const FrontendCall*> BridgeModel::callers(std::string_view name) const {
  return found(indexes_->calls, name);
}

std::vector<const ElementTrigger*> BridgeModel::triggers(std::string_view name) const {
  return found(indexes_->triggers, name);
}

std::vector<const Grant*> BridgeModel::grants(std::string_view command) const {
  return found(indexes_->grants, command);
}

bool BridgeModel::has_allowlist() const {
  return !indexes_->facts.allowlists.empty();
}

bool BridgeModel::is_own_address(std::string_view address) const {
  const auto scheme = address.find("://");
  if (scheme == std::string_view::npos) return false;
  const auto host =
      address.substr(scheme + 3, address.find_first_of("/:?#", scheme + 3) - scheme - 3);
  return std::ranges::any_of(facts().settings, [&](const Setting& setting) {
    return setting.key == "own-host" && setting.value == Text::exact(std::string(host));
  });
}

const std::vector<const FrontendCall*>& BridgeModel::unanswered_calls() const {
  return indexes_->unanswered;
}

bool BridgeModel::has_dynamic_calls() const {
  return indexes_->dynamic_calls;
}

bool BridgeModel::has_dynamic_commands() const {
  return !indexes_->dynamic_commands.empty();
}

const std::vector<const Page*>& BridgeModel::script_pages() const {
  return indexes_->script_pages;
}

std::vector<const ContentPolicy*> BridgeModel::policies_of(const Page& page) const {
  std::vector<const ContentPolicy*> result;
  for (const auto& policy : indexes_->facts.policies) {
    if (speaks_of(policy, page.id)) result.push_back(&policy);
  }
  return result;
}

std::vector<const Flow*> BridgeModel::flows(std::string_view sink_kind) const {
  std::vector<const Flow*> result;
  for (const auto& flow : indexes_->flows) {
    if (sink_kind.empty() || flow.sink_kind == sink_kind) result.push_back(&flow);
  }
  return result;
}

std::vector<const Flow*> BridgeModel::flows_of(const ExposedCommand& command) const {
  std::vector<const Flow*> result;
  for (const auto& flow : indexes_->flows) {
    if (std::ranges::find(flow.commands, &command) != flow.commands.end()) result.push_back(&flow);
  }
  return result;
}

std::vector<const Flow*> BridgeModel::flows_of(const ServerRoute& route) const {
  std::vector<const Flow*> result;
  for (const auto& flow : indexes_->flows) {
    if (std::ranges::find(flow.routes, &route) != flow.routes.end()) result.push_back(&flow);
  }
  return result;
}

std::vector<const OriginCheck*> BridgeModel::origin_checks(const ExposedCommand& command) const {
  std::vector<const OriginCheck*> result;
  if (command.handler_id.empty() || indexes_->facts.origin_checks.empty()) return result;
  const auto functions = reachable(indexes_->calls_of_function, command.handler_id);
  for (const auto& check : indexes_->facts.origin_checks) {
    if (functions.contains(check.function)) result.push_back(&check);
  }
  return result;
}

bool BridgeModel::native_complete() const {
  return indexes_->native_complete;
}

bool BridgeModel::flows_cut_short() const {
  return indexes_->flows_cut_short;
}

bool BridgeModel::flows_left_kept() const {
  return indexes_->flows_left_kept;
}

bool BridgeModel::page_complete() const {
  return indexes_->page_complete;
}

bool is_below(std::string_view page, const std::vector<std::string>& folders) {
  return folders.empty() || std::ranges::any_of(folders, [page](const std::string& folder) {
           return folder.empty() || page.starts_with(folder + "/");
         });
}

bool speaks_of(const ContentPolicy& policy, std::string_view page) {
  return policy.page.empty() ? is_below(page, policy.folders) : policy.page == page;
}

std::string given_to(const ServerRoute& route) {
  if (!route.data.empty()) return route.data;
  const bool named = route.path.is_exact() && !route.path.value.empty();
  return named ? "a request for `" + route.path.value + "`" : "a request";
}

}  // namespace bridgelint
