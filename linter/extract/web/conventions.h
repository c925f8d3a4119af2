// Internal to the reading of calls: what a call says, by the conventions of the frameworks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/web/calls.h"
#include "extract/web/values.h"
#include "models/models.h"

namespace bridgelint {

/// The texts that an expression may have; one unknown text when there is no expression.
std::vector<Text> names_in(Node node, const Values& values);

/// The ways to call native code that the models know, by the names that stand in such calls.
class BridgeConventions {
 public:
  /// `models` must outlive it.
  explicit BridgeConventions(const Models& models);

  /// What the call means when it goes over a bridge.
  std::optional<BridgeMatch> match(Node call, const Values& values) const;

 private:
  struct Known {
    const FrontendModel* model;
    const std::string* framework;
  };
  using Numbers = std::unordered_map<std::string_view, std::vector<uint32_t>>;

  std::vector<uint32_t> candidates(const Path& path) const;

  std::vector<Known> known_;  ///< in the models' order
  Numbers called_;            ///< by the last name of the function
  Numbers of_object_;         ///< by the first name of the object; "" is the window
  Numbers of_package_;        ///< by the package, or its scope
};

}  // namespace bridgelint
