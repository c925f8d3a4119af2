// A handler that looks at the command's name: which of its code each command gets to.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "facts/facts.h"
#include "facts/link.h"

namespace bridgelint {

/// Handlers that were divided among the commands they serve.
struct DividedHandlers {
  /// Of commands whose handler was divided: the id of the part that is theirs.
  std::map<const ExposedCommand*, std::string> parts;
  std::set<std::string> divided;  ///< ids of the functions of which parts were made

  /// The id of the function by which calls of `command` enter.
  const std::string& handler_of(const ExposedCommand& command) const;
};

/// Of a handler that looks at the command's name itself, or in a function it hands the name to,
/// each command gets a copy in `functions`, without the flows through code that is closed to it;
/// `edges` grow likewise. Commands of handlers that do not say so keep theirs.
DividedHandlers divide_handlers(const std::vector<ExposedCommand>& commands,
                                std::vector<FunctionSummary>& functions, CallEdges& edges);

}  // namespace bridgelint
