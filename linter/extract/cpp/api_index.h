// The functions of all framework models by the last component of their names.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>

#include "models/models.h"

namespace bridgelint {

/// One thing a call can mean. Points into the `Models` the index was made of.
struct ApiEntry {
  const FrameworkModel* framework = nullptr;
  std::variant<const CommandModel*, const UnbindModel*, const ScriptModel*, const NavigationModel*,
               const SettingModel*, const ServerModel*, const RouteModel*, const GateModel*>
      model;

  const FunctionPattern& function() const;
  /// How many arguments a call must have at least for the entry to make sense of it.
  unsigned needed_arguments() const;
};

class ApiIndex {
 public:
  /// `models` must outlive the index.
  explicit ApiIndex(const Models& models);

  /// Entries with a function whose name ends in this component.
  const std::vector<ApiEntry>& named(std::string_view last_component) const;
  /// All last components, sorted.
  std::vector<std::string_view> last_components() const;
  /// Whether `name` is the outermost namespace of some framework's API.
  bool is_framework_namespace(std::string_view name) const { return namespaces_.contains(name); }
  /// Whether this is the full name of some function of a model.
  bool is_api(std::string_view qualified_name) const { return functions_.contains(qualified_name); }

 private:
  void add(const ApiEntry& entry);

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, std::vector<ApiEntry>, Hash, std::equal_to<>> entries_;
  std::unordered_set<std::string, Hash, std::equal_to<>> namespaces_;
  std::unordered_set<std::string, Hash, std::equal_to<>> functions_;
};

/// How the entry hands something native over; null for those that speak of values.
const ShapeModel* shape_of(const ApiEntry& entry);

std::string_view last_component(std::string_view qualified_name);

}  // namespace bridgelint
