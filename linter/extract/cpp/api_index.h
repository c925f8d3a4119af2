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
  /// Entries for methods that override this one.
  const std::vector<ApiEntry>& overriding(std::string_view method) const;
  /// Entries for uses of this macro.
  const std::vector<ApiEntry>& of_macro(std::string_view macro) const;
  /// Entries for `x["NAME"] = …`, where x is of this class or is this member.
  const std::vector<ApiEntry>& assigned_to(std::string_view name) const;
  /// Entries for the rows of this struct, or of this variable.
  const std::vector<ApiEntry>& in_table(std::string_view name) const;
  /// Those for methods, by the last component of their names.
  const std::vector<ApiEntry>& overriding_named(std::string_view last_component) const;
  const OriginModel* origin(std::string_view function) const;
  const FrameworkModel* origin_framework(std::string_view function) const;
  const MarkModel* mark(std::string_view macro) const;
  /// Whether the macro means something to some framework.
  bool is_macro(std::string_view name) const;
  /// Whether `name` is the outermost namespace of some framework's API.
  bool is_framework_namespace(std::string_view name) const { return namespaces_.contains(name); }
  /// Whether this is the full name of some function of a model.
  bool is_api(std::string_view qualified_name) const { return functions_.contains(qualified_name); }

 private:
  void add(const ApiEntry& entry);

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  template <typename T>
  using ByName = std::unordered_map<std::string, T, Hash, std::equal_to<>>;
  void add_shape(const ApiEntry& entry, const ShapeModel& shape);
  static const std::vector<ApiEntry>& in(const ByName<std::vector<ApiEntry>>& map,
                                         std::string_view name);

  ByName<std::vector<ApiEntry>> entries_;
  ByName<std::vector<ApiEntry>> overriding_;
  ByName<std::vector<ApiEntry>> overriding_named_;
  ByName<std::vector<ApiEntry>> macros_;
  ByName<std::vector<ApiEntry>> assigned_;
  ByName<std::vector<ApiEntry>> tables_;
  ByName<const MarkModel*> marks_;
  ByName<std::pair<const FrameworkModel*, const OriginModel*>> origins_;
  std::unordered_set<std::string, Hash, std::equal_to<>> namespaces_;
  std::unordered_set<std::string, Hash, std::equal_to<>> functions_;
};

/// How the entry hands something native over; null for those that speak of values.
const ShapeModel* shape_of(const ApiEntry& entry);

std::string_view last_component(std::string_view qualified_name);

}  // namespace bridgelint
