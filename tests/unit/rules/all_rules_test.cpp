#include <algorithm>
#include <catch2/catch.hpp>

#include "check/rule.h"
#include "policy/policy.h"

using namespace bridgelint;

TEST_CASE("the rules are in order") {
  CHECK(validate_rules(all_rules()) == std::vector<std::string>{});
  CHECK(std::ranges::is_sorted(all_rules(), {}, &Rule::id));
  CHECK(find_rule("csp/missing") != nullptr);
  CHECK(find_rule("csp/nothing") == nullptr);
}

TEST_CASE("no message or advice of the documentation is left without an end") {
  for (const Rule* rule : all_rules()) {
    INFO(rule->id);
    CHECK(rule->docs.ends_with(".\n"));
    CHECK(rule->summary.find("  ") == std::string_view::npos);
  }
}

TEST_CASE("the presets fit the rules") {
  const std::string preset = GENERATE("recommended", "strict", "audit");
  const auto policy =
      compile_policy("p", "version = 1\nextends = \"" + preset + "\"\n", all_rules());
  CHECK(policy.problems.empty());
}
