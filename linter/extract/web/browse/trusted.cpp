// Trusted Types (https://w3c.github.io/trusted-types/): what a sink takes.
#include <algorithm>

#include "csp/match.h"
#include "extract/web/browse/machine.h"

namespace bridgelint::browse {
namespace {

std::string_view factory_of(std::string_view kind) {
  if (kind == "TrustedHTML") return "createHTML";
  return kind == "TrustedScript" ? "createScript" : "createScriptURL";
}

/// What the default policy makes of the text; nothing when there is none or it refuses.
std::optional<Value> by_default_policy(Machine& m, const Value& value, std::string_view kind) {
  Object* policy = m.realm->default_trusted_policy;
  if (policy == nullptr) return std::nullopt;
  const Value make = slot(*policy, factory_of(kind));
  if (!make.is(Type::object)) return std::nullopt;
  const Value made = call_value(m, make, {{}, {value, string(std::string(kind))}, m.at, false});
  if (made.is_nullish()) return std::nullopt;
  return made;
}

}  // namespace

bool is_trusted(const Value& value) {
  return value.is(Type::object) && value.object->kind.starts_with("Trusted");
}

Value trusted_value(Machine& m, const Value& value, std::string_view kind) {
  if (is_trusted(value)) {
    const Value inner = slot(*value.object, "@text");
    if (value.object->kind == kind) return inner;
    return trusted_value(m, inner, kind);
  }
  const bool asked = std::ranges::any_of(m.realm->policies, [](const ActivePolicy& active) {
    return csp::requires_trusted_types(active.policy);
  });
  // A value that is not known may be a trusted one.
  if (!asked || value.is(Type::unknown)) return value;
  if (const auto made = by_default_policy(m, value, kind)) return *made;
  bool refused = false;
  for (const ActivePolicy& active : m.realm->policies) {
    if (!csp::requires_trusted_types(active.policy)) continue;
    report(m, *m.realm, "require-trusted-types-for", "trusted-types-sink", m.at,
           active.report_only);
    refused = refused || !active.report_only;
  }
  if (refused) throw_error(m, "TypeError");
  return value;
}

}  // namespace bridgelint::browse
