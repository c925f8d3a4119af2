// Runs the data-flow analysis on snippets. The cases of one file are parsed together, each in a
// namespace of its own, since the standard headers cost more than all of them.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "facts/facts.h"

namespace bridgelint::flow_test {

struct Case {
  std::string name;
  std::string code;             ///< defines `f`; the flows of `f` are what is compared
  std::set<std::string> flows;  ///< "parameter 0 -> sink command", see flow_case.cpp
};

/// What the snippets can use besides the standard library, as project code: `page_text`,
/// `page_into` (sources), `quote` (a sanitizer for commands), `Event::data` (an untrusted field).
/// `system`, `popen`, `execv`, `execlp` are command sinks; `run_sql` one of kind "sql".
FileFacts analyze(const std::string& code, const std::string& includes);

/// The flows of the function of this name.
std::set<std::string> flows_of(const FileFacts& facts, const std::string& name,
                               const Span& within = {});
/// Checks all cases; one Catch section for each.
void check_cases(const std::vector<Case>& cases, const std::string& includes);

enum class Reach : uint8_t {
  none,
  straight,  ///< data of one call reaches the sink in that call
  kept,      ///< only by way of a variable that outlives the call
};
struct ReachCase {
  std::string name;
  std::string code;  ///< defines `f`, a command whose parameter 0 is page data; `g` is another
  Reach reach = Reach::straight;
};
/// Checks whether page data reaches a sink within each case, over all functions.
void check_reach(const std::vector<ReachCase>& cases, const std::string& includes);

}  // namespace bridgelint::flow_test
