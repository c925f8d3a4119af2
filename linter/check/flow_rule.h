// What the rules over data flow share: a finding at the sink for each flow that no guard stops,
// with its path, the commands and requests by which a page gets there, and the checks that do not
// hold.
#pragma once

#include <initializer_list>
#include <string_view>

#include "check/rule.h"

namespace bridgelint {

/// What a rule has to say of one flow.
struct FlowWords {
  /// Completes "`x` reaches `sink`, so a page can …".
  std::string_view consequence;
  std::string_view advice;  ///< one line: what to do instead
};

/// Whether a check on the way holds what the page sends off.
bool is_guarded(const Flow& flow);

/// Reports the flow, with its own CWE numbers; null when it is guarded. A flow of which nobody
/// knows how a page gets there is reported with less confidence.
Finding* report_flow(const Flow& flow, const FlowWords& words, Reporter& report);

/// Reports every flow into sinks of these kinds.
void report_flows(const RuleContext& context, std::initializer_list<std::string_view> kinds,
                  const FlowWords& words, Reporter& report);

}  // namespace bridgelint
