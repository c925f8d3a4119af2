// Internal to the reading of calls: what a call says, by the conventions of the frameworks.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extract/web/calls.h"
#include "extract/web/values.h"
#include "models/models.h"

namespace bridgelint {

/// The texts that an expression may have; one unknown text when there is no expression.
std::vector<Text> names_in(Node node, const Values& values);

struct Convention {
  const FrontendModel* model;
  const std::string* framework;
};

/// The conventions of some kinds, which are known by the function that is called.
class Conventions {
 public:
  /// `models` must outlive it.
  Conventions(const Models& models, std::initializer_list<FrontendKind> kinds);

  /// The one that a call follows; null when it follows none.
  const Convention* find(Node call, const Values& values) const;

 private:
  std::vector<Convention> known_;
  std::unordered_set<std::string_view> names_;  ///< of the functions: the last one
};

/// The ways to call native code that the models know, by the names that stand in such calls.
class BridgeConventions {
 public:
  /// `models` must outlive it.
  explicit BridgeConventions(const Models& models);

  /// What the call means when it goes over a bridge.
  std::optional<BridgeMatch> match(Node call, const Values& values) const;

 private:
  using Numbers = std::unordered_map<std::string_view, std::vector<uint32_t>>;

  std::vector<uint32_t> candidates(const Path& path) const;

  std::vector<Convention> known_;  ///< in the models' order
  Numbers called_;                 ///< by the last name of the function
  Numbers of_object_;              ///< by the first name of the object; "" is the window
  Numbers of_package_;             ///< by the package, or its scope
};

}  // namespace bridgelint
