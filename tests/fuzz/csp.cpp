// Policies come from pages and headers that anybody wrote.
#include <cstdlib>

#include "csp/evaluate.h"
#include "csp/judge.h"
#include "csp/match.h"

namespace {
using namespace bridgelint::csp;

void check(const Range& at, size_t size) {
  if (at.begin > at.end || at.end > size) std::abort();
}

/// Every source of the policy is an address too, and inline code.
void check_matching(const Policy& policy) {
  const auto self = parse_url("http://localhost:8765/dir/page.html");
  for (const auto& directive : policy.directives) {
    for (const auto& source : directive.sources) {
      if (const auto url = parse_url(source.text, &*self)) {
        // What was written out reads as the same address.
        const auto again = parse_url(url->href());
        if (again && again->host != url->host) std::abort();
        allows_load(policy, {"script-src-elem", *url, source.text, source.text, true, true}, *self);
        matches_list(directive, *url, *self);
      }
      allows_inline(policy, {InlineKind::script, source.text, source.text, true});
      allows_trusted_types_policy(policy, source.text, true);
    }
  }
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
    for (const auto& judgement : evaluate_webview(policy, delivery)) check(judgement.at, size);
  }
  for (const auto& judgement : evaluate(policy)) check(judgement.at, size);
  evaluate_strict(policy);
  check_matching(policy);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_policy(parse(text), size);
  for (const auto& policy : parse_list(text)) check_policy(policy, size);
  return 0;
}
