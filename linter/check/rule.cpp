#include "check/rule.h"

#include <algorithm>
#include <stdexcept>

namespace bridgelint {

const OptionValue& RuleContext::option(std::string_view name) const {
  const auto found = std::ranges::find(options, name, &SetOption::name);
  if (found == options.end()) {
    throw std::logic_error("a rule asks for an option it does not declare: " + std::string(name));
  }
  return found->value;
}

Finding& Reporter::report(const Span& at, std::string message) {
  Finding& finding = findings_.emplace_back();
  finding.rule = rule_.id;
  finding.severity = rule_.severity;
  finding.confidence = rule_.confidence;
  finding.at = at;
  finding.message = std::move(message);
  finding.cwe = rule_.cwe;
  return finding;
}

}  // namespace bridgelint
