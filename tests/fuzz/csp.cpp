// Policies come from pages and headers that anybody wrote.
#include <cstdlib>

#include "csp/judge.h"

namespace {
using namespace bridgelint::csp;

void check(const Range& at, size_t size) {
  if (at.begin > at.end || at.end > size) std::abort();
}

void check_policy(const Policy& policy, size_t size) {
  for (const auto& directive : policy.directives) {
    check(directive.name_at, size);
    check(directive.at, size);
    for (const auto& source : directive.sources) {
      check(source.at, size);
      if (source.at.end - source.at.begin != source.text.size()) std::abort();
    }
    if (policy.find(directive.name) != &directive) std::abort();
    effective(policy, directive.name);
  }
  for (const auto& problem : policy.problems) check(problem.at, size);
  for (const auto delivery : {Delivery::meta, Delivery::header}) {
    for (const auto& weakness : judge(policy, delivery)) check(weakness.at, size);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_policy(parse(text), size);
  for (const auto& policy : parse_list(text)) check_policy(policy, size);
  return 0;
}
