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
  return static_cast<unsigned>(std::max(model.handler, no_handler) + 1);
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
    for (const auto& model : framework.origins) {
      for (const auto& name : model.function.names) origins_[name] = {&framework, &model};
    }
    for (const auto& model : framework.marks) {
      for (const auto& name : model.macros) marks_[name] = &model;
    }
  }
}

void ApiIndex::add(const ApiEntry& entry) {
  if (const auto* shape = shape_of(entry)) add_shape(entry, *shape);
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

void ApiIndex::add_shape(const ApiEntry& entry, const ShapeModel& shape) {
  std::set<std::string_view> seen;
  for (const auto& name : shape.overrides) {
    overriding_[name].push_back(entry);
    const auto last = last_component(name);
    if (seen.insert(last).second) overriding_named_[std::string(last)].push_back(entry);
  }
  for (const auto& name : shape.macros) macros_[name].push_back(entry);
  for (const auto& name : shape.assigned) assigned_[name].push_back(entry);
  for (const auto& name : shape.tables) tables_[name].push_back(entry);
}

const std::vector<ApiEntry>& ApiIndex::in(const ByName<std::vector<ApiEntry>>& map,
                                          std::string_view name) {
  static const std::vector<ApiEntry> none;
  const auto found = map.find(name);
  return found == map.end() ? none : found->second;
}

const std::vector<ApiEntry>& ApiIndex::named(std::string_view last_component) const {
  return in(entries_, last_component);
}
const std::vector<ApiEntry>& ApiIndex::overriding(std::string_view method) const {
  return in(overriding_, method);
}
const std::vector<ApiEntry>& ApiIndex::overriding_named(std::string_view last_component) const {
  return in(overriding_named_, last_component);
}
const std::vector<ApiEntry>& ApiIndex::of_macro(std::string_view macro) const {
  return in(macros_, macro);
}
const std::vector<ApiEntry>& ApiIndex::assigned_to(std::string_view name) const {
  return in(assigned_, name);
}
const std::vector<ApiEntry>& ApiIndex::in_table(std::string_view name) const {
  return in(tables_, name);
}

const OriginModel* ApiIndex::origin(std::string_view function) const {
  const auto found = origins_.find(function);
  return found == origins_.end() ? nullptr : found->second.second;
}
const FrameworkModel* ApiIndex::origin_framework(std::string_view function) const {
  const auto found = origins_.find(function);
  return found == origins_.end() ? nullptr : found->second.first;
}
const MarkModel* ApiIndex::mark(std::string_view macro) const {
  const auto found = marks_.find(macro);
  return found == marks_.end() ? nullptr : found->second;
}
bool ApiIndex::is_macro(std::string_view name) const {
  return macros_.contains(name) || marks_.contains(name);
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
