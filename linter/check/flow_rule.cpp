#include "check/flow_rule.h"

#include <fmt/format.h>

#include <algorithm>

namespace bridgelint {
namespace {

constexpr size_t long_way = 20;  ///< steps

// Who chooses the data: a page, unless only requests of a server get there, which come from anyone.
std::string_view attacker(const Flow& flow) {
  const bool page = !flow.commands.empty() || flow.routes.empty() ||
                    std::ranges::any_of(flow.routes, &ServerRoute::scheme);
  return page ? "a page" : "whoever sends it";
}

void relate_entries(const Flow& flow, Finding& finding) {
  for (const ExposedCommand* command : flow.commands) {
    const bool named = command->name.is_exact() && !command->catch_all;
    finding.related.push_back(
        {command->name_at, fmt::format("a page gets here through {}",
                                       named ? quoted(command->name.value) : "this command")});
  }
  for (const ServerRoute* route : flow.routes) {
    finding.related.push_back({route->at, given_to(*route) + " gets here"});
  }
}

// Each variable on the way makes it less likely that the data that comes out is what went in: it
// may be a part of the variable that others read.
void doubt_order(const Flow& flow, Finding& finding) {
  std::string variables;
  for (const auto& variable : flow.kept_in) {
    variables += (variables.empty() ? "" : ", then in ") + quoted(variable);
  }
  doubt(finding, fmt::format("the data waits in {} for a later call, so calls in this order are "
                             "needed",
                             variables));
  if (flow.kept_in.size() == 1) {
    if (flow.steps.size() > long_way) {
      doubt(finding, "the way is long, so another part of the data may arrive there");
    }
    return;
  }
  finding.confidence = Confidence::low;
  finding.severity = Severity::note;
}

}  // namespace

bool is_guarded(const Flow& flow) {
  return std::ranges::any_of(flow.guards, &Guard::counts);
}

Finding* report_flow(const Flow& flow, const FlowWords& words, Reporter& report) {
  if (is_guarded(flow)) return nullptr;
  Finding& finding =
      report.report(flow.at, fmt::format("{} reaches {}, so {} can {}",
                                         flow.source.empty() ? "data of a page" : flow.source,
                                         quoted(flow.sink), attacker(flow), words.consequence));
  finding.cwe = flow.cwe;
  finding.path = flow.steps;
  finding.advice = words.advice;
  relate_entries(flow, finding);
  for (const Guard& guard : flow.guards) {
    finding.related.push_back({guard.at, "this check is not enough: " + guard.what});
  }
  if (flow.commands.empty() && flow.routes.empty()) {
    doubt(finding, "how a page gets here could not be worked out");
  }
  if (!flow.kept_in.empty()) doubt_order(flow, finding);
  return &finding;
}

void report_flows(const RuleContext& context, std::initializer_list<std::string_view> kinds,
                  const FlowWords& words, Reporter& report) {
  for (const std::string_view kind : kinds) {
    for (const Flow* flow : context.model.flows(kind)) report_flow(*flow, words, report);
  }
}

}  // namespace bridgelint
