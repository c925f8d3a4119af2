#include "base/value.h"

#include <catch2/catch.hpp>

using namespace bridgelint;

namespace {

std::string text_at(std::string_view source, const Span& at) {
  return std::string(source.substr(at.begin, at.end - at.begin));
}

}  // namespace

TEST_CASE("TOML values know the bytes they stand at, also behind non-ASCII text") {
  const std::string source = "\"título\" = \"é\" # ü\nlist = [\"a\", \"b\"]\n[t]\nkey = true\n";
  std::vector<Problem> problems;
  const Value root = parse_toml("x.toml", source, problems);
  REQUIRE(problems.empty());
  CHECK(text_at(source, root.find("título")->at) == "\"é\"");
  const auto& list = *root.find("list")->as_array();
  REQUIRE(list.size() == 2);
  CHECK(text_at(source, list[1].at) == "\"b\"");
  CHECK(*root.find("t")->find("key")->as_bool());
  CHECK(root.find("absent") == nullptr);
}

TEST_CASE("members keep the order of the file") {
  std::vector<Problem> problems;
  const Value root = parse_toml("x.toml", "zeta = 1\nalpha = 2\n", problems);
  REQUIRE(root.as_table()->size() == 2);
  CHECK(root.as_table()->front().key == "zeta");
}

TEST_CASE("a syntax error is a problem with its place") {
  std::vector<Problem> problems;
  const std::string source = "a = 1\nb = = 2\n";
  const Value root = parse_toml("x.toml", source, problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].kind == ProblemKind::config);
  CHECK(LineIndex(source).position(problems[0].at.begin).line == 2);
  CHECK(root.as_table()->empty());
}

TEST_CASE("letters outside of strings are an error at their place, whatever the alphabet") {
  for (const std::string& letter :
       std::vector<std::string>{"\u0159", "\u00e9", "\u4e2d", "\U0001F600"}) {
    for (const std::string& source : {"a = 1\n" + letter, "a = 1 " + letter, letter + " = 1"}) {
      std::vector<Problem> problems;
      parse_toml("x.toml", source, problems);
      REQUIRE(problems.size() == 1);
      CHECK(problems[0].at.end <= source.size());
    }
  }
}

TEST_CASE("a table without a name is an error, not a failed assertion") {
  for (const auto* source : {"[=", "[\n", "a = 1\n[]\n", "[[]]"}) {
    std::vector<Problem> problems;
    parse_toml("x.toml", source, problems);
    CHECK(problems.size() == 1);
  }
}

TEST_CASE("deep nesting is an error, not a crash") {
  std::vector<Problem> problems;
  parse_toml("x.toml", "a = " + std::string(10000, '[') + std::string(10000, ']'), problems);
  CHECK(problems.size() == 1);
}

TEST_CASE("the nearest name is near or none") {
  const std::vector<std::string> names{"allowlist/stale-grant", "csp/missing"};
  CHECK(nearest_name("allowlist/stale-grants", names) == "allowlist/stale-grant");
  CHECK(nearest_name("CSP/Missing", names) == "csp/missing");
  CHECK(nearest_name("something-else-entirely", names).empty());
}
