#include "extract/cpp/api_index.h"

#include <algorithm>
#include <set>

namespace bridgelint {
namespace {

unsigned needed(const CommandModel& model) {
  const bool named = model.fixed_name.empty() && !model.script && !model.objects;
  const int given = model.objects ? *model.objects : model.object.value_or(model.handler);
  return static_cast<unsigned>(std::max(named ? model.name : this_argument, given) + 1);
}
unsigned needed(const RouteModel& model) {
  return static_cast<unsigned>(std::max(model.path.value_or(this_argument), model.handler) + 1);
}
unsigned needed(const GateModel& model) {
  return static_cast<unsigned>(model.handler + 1);
}
unsigned needed(const UnbindModel& model) {
  return static_cast<unsigned>(model.name + 1);
}
unsigned needed(const ScriptModel& model) {
  return static_cast<unsigned>(model.script + 1);
}
// A target, value or address that is left out has a default.
unsigned needed(const NavigationModel&) {
  return 0;
}
unsigned needed(const SettingModel&) {
  return 0;
}
unsigned needed(const ServerModel&) {
  return 0;
}

}  // namespace

const FunctionPattern& ApiEntry::function() const {
  return std::visit([](const auto* known) -> const FunctionPattern& { return known->function; },
                    model);
}

unsigned ApiEntry::needed_arguments() const {
  return std::visit([](const auto* known) { return needed(*known); }, model);
}

ApiIndex::ApiIndex(const Models& models) {
  for (const auto& framework : models.frameworks) {
    for (const auto& model : framework.commands) add({&framework, &model});
    for (const auto& model : framework.unbinds) add({&framework, &model});
    for (const auto& model : framework.scripts) add({&framework, &model});
    for (const auto& model : framework.navigations) add({&framework, &model});
    for (const auto& model : framework.settings) add({&framework, &model});
    for (const auto& model : framework.servers) add({&framework, &model});
    for (const auto& model : framework.routes) add({&framework, &model});
    for (const auto& model : framework.gates) add({&framework, &model});
  }
}

void ApiIndex::add(const ApiEntry& entry) {
  std::set<std::string_view> seen;
  for (const auto& name : entry.function().names) {
    functions_.insert(name);
    if (const auto colons = name.find("::"); colons != std::string::npos) {
      namespaces_.insert(name.substr(0, colons));
    }
    const auto last = last_component(name);
    if (seen.insert(last).second) entries_[std::string(last)].push_back(entry);
  }
}

const std::vector<ApiEntry>& ApiIndex::named(std::string_view last_component) const {
  static const std::vector<ApiEntry> none;
  const auto found = entries_.find(last_component);
  return found == entries_.end() ? none : found->second;
}

std::vector<std::string_view> ApiIndex::last_components() const {
  std::vector<std::string_view> result;
  for (const auto& [name, unused] : entries_) result.push_back(name);
  std::ranges::sort(result);
  return result;
}

const ShapeModel* shape_of(const ApiEntry& entry) {
  return std::visit(
      [](const auto* model) -> const ShapeModel* {
        if constexpr (std::is_base_of_v<ShapeModel, std::remove_cvref_t<decltype(*model)>>) {
          return model;
        }
        return nullptr;
      },
      entry.model);
}

std::string_view last_component(std::string_view qualified_name) {
  const auto colons = qualified_name.rfind("::");
  return colons == std::string_view::npos ? qualified_name : qualified_name.substr(colons + 2);
}

}  // namespace bridgelint
