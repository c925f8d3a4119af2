#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "rules_for_tests.h"

using namespace bridgelint;

namespace {

Policy compile(const std::string& bytes) {
  Policy policy = compile_policy("bridgelint.toml", "version = 1\n" + bytes, test::rules);
  CHECK(policy.problems.empty());
  return policy;
}

std::vector<std::string> values(const std::vector<Sourced<std::string>>& strings) {
  std::vector<std::string> result;
  for (const auto& string : strings) result.push_back(string.value);
  return result;
}

}  // namespace

TEST_CASE("the presets have no mistakes") {
  const std::string preset = GENERATE("recommended", "strict", "audit");
  compile("extends = \"" + preset + "\"\n");
  CHECK(default_policy(test::rules).problems.empty());
}

TEST_CASE("without a policy, rules run at their severity and only for everyone's audience") {
  const Policy policy = default_policy(test::rules);
  CHECK(policy.level_of(test::missing) == Level::error);
  CHECK(policy.level_of(test::wildcard) == Level::warning);
  CHECK(policy.level_of(test::dynamic) == Level::off);
  CHECK(policy.level_of(test::reads) == Level::off);
  CHECK_FALSE(policy.has_allowlist);
}

TEST_CASE("a preset widens the audience") {
  CHECK(compile("extends = \"strict\"\n").level_of(test::dynamic) == Level::note);
  CHECK(compile("extends = \"strict\"\n").level_of(test::reads) == Level::off);
  CHECK(compile("extends = \"audit\"\n").level_of(test::reads) == Level::note);
  CHECK(compile("extends = \"audit\"\naudience = \"regular\"\n").audience == Audience::regular);
  CHECK(compile("extends = [\"audit\", \"recommended\"]\n").audience == Audience::regular);
  CHECK(compile("extends = []\n").audience == Audience::regular);
}

TEST_CASE("a rule that is set runs whatever its audience") {
  const Policy policy = compile("[rules]\n\"bridge/dynamic-name\" = \"error\"\n");
  CHECK(policy.level_of(test::dynamic) == Level::error);
}

TEST_CASE("an exact name wins over its family, and that over everything, in any order") {
  const Policy policy = compile(R"(
[rules]
"csp/missing" = "note"
"csp/*" = "warning"
"*" = "off"
)");
  CHECK(policy.level_of(test::missing) == Level::note);
  CHECK(policy.level_of(test::wildcard) == Level::warning);
  CHECK(policy.level_of(test::unlisted) == Level::off);
}

TEST_CASE("a level may be set with options, and options without a level") {
  const Policy policy = compile(R"(
[rules]
"csp/missing" = { level = "off" }
[rules."csp/wildcard-source"]
schemes = true
allowed = ["a", "b"]
most = -1
)");
  CHECK(policy.level_of(test::missing) == Level::off);
  CHECK(policy.level_of(test::wildcard) == Level::warning);
  const auto& options = policy.rules.at("csp/wildcard-source").options;
  REQUIRE(options.size() == 3);
  CHECK(options[0].value == std::pair<std::string, OptionValue>("schemes", true));
  CHECK(options[1].value ==
        std::pair<std::string, OptionValue>("allowed", std::vector<std::string>{"a", "b"}));
  CHECK(options[2].value == std::pair<std::string, OptionValue>("most", int64_t{-1}));
}

TEST_CASE("every value knows where it was set") {
  const std::string bytes = R"(version = 1
exclude = ["build/**"]
[rules]
"csp/*" = "note"
"csp/wildcard-source" = { schemes = true }
[allowlist]
commands = ["save", 'load']
)";
  const Policy policy = compile_policy("app/bridgelint.toml", bytes, test::rules);
  const auto at = [&](const Span& span) {
    CHECK(span.file == "app/bridgelint.toml");
    return bytes.substr(span.begin, span.end - span.begin);
  };
  CHECK(at(policy.exclude.at(0).at) == "\"build/**\"");
  CHECK(at(policy.rules.at("csp/missing").level->at) == "\"note\"");
  CHECK(at(policy.rules.at("csp/wildcard-source").level->at) == "\"note\"");
  CHECK(at(policy.rules.at("csp/wildcard-source").options.at(0).at) == "true");
  CHECK(at(policy.allowlist_at) == "[allowlist]");
  REQUIRE(policy.commands.size() == 2);
  CHECK(at(policy.commands[0].at) == "\"save\"");
  CHECK(at(policy.commands[1].at) == "'load'");
}

TEST_CASE("an empty allowlist is an allowlist") {
  CHECK(compile("[allowlist]\ncommands = []\n").has_allowlist);
  CHECK_FALSE(compile("").has_allowlist);
}

TEST_CASE("beside a mistake everything else counts") {
  const Policy policy = compile_policy("b", R"(version = 9
lemon = 1
exclude = ["a", 3, "b"]
[rules]
"csp/missing" = "off"
"csp/nothing" = "off"
[allowlist]
commands = ["save", 4, "save", "load"]
)",
                                       test::rules);
  CHECK(policy.problems.size() == 6);
  CHECK(values(policy.exclude) == std::vector<std::string>{"a", "b"});
  CHECK(policy.level_of(test::missing) == Level::off);
  CHECK(values(policy.commands) == std::vector<std::string>{"save", "load"});
}

TEST_CASE("globs") {
  struct Case {
    std::string_view pattern, path;
    bool matches;
  };
  const auto [pattern, path, matches] = GENERATE(values<Case>({
      {"build", "build/a.cpp", true},
      {"build", "src/build/a.cpp", true},
      {"build/", "src/build/a.cpp", true},
      {"build", "src/rebuild.cpp", false},
      {"/build", "build/a.cpp", true},
      {"/build", "src/build/a.cpp", false},
      {"./src/*.cpp", "src/a.cpp", true},
      {"src/*.cpp", "src/deep/a.cpp", false},
      {"src/*.cpp", "lib/src/a.cpp", false},
      {"src/**/*.cpp", "src/a.cpp", true},
      {"src/**/*.cpp", "src/x/y/a.cpp", true},
      {"src/**/*.cpp", "src/x/y/a.h", false},
      {"src/**", "src/x/y", true},
      {"src/**", "srcs/x", false},
      {"**/test/**", "a/b/test/c", true},
      {"**/test/**", "test/c", true},
      {"**/test/**", "a/tests/c", false},
      {"*.min.js", "ui/vendor/x.min.js", true},
      {"*.min.js", "ui/x.js", false},
      {"a?c", "abc", true},
      {"a?c", "a/c", false},
      {"a?c", "aéc", true},
      {"a?c", "ac", false},
      {"src/a", "src/a/b/c.cpp", true},
      {"src/a/b", "src/a", false},
      {"*", "any/thing", true},
      {"**", "any/thing", true},
      {"[id].js", "ui/[id].js", true},
      {"a*b*c", "axxbxxbxc", true},
      {"a*b*c", "axxbxxbx", false},
      {"", "a", false},
      {"*a*a*a*a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false},
  }));
  CAPTURE(pattern, path);
  CHECK(glob_matches(pattern, path) == matches);
}

TEST_CASE("the schema names every rule, family, level and option") {
  const auto schema = nlohmann::json::parse(policy_schema(test::rules));
  CHECK(schema["required"] == nlohmann::json::array({"version"}));
  const auto& rules = schema["properties"]["rules"]["properties"];
  for (const Rule* rule : test::rules) CHECK(rules.contains(std::string(rule->id)));
  CHECK(rules.contains("csp/*"));
  const auto& options = rules["csp/wildcard-source"]["anyOf"][1]["properties"];
  CHECK(options["schemes"]["type"] == "boolean");
  CHECK(options["schemes"]["default"] == false);
  CHECK(options["most"]["default"] == 3);
  CHECK(options["allowed"]["items"]["type"] == "string");
  CHECK(options["level"]["$ref"] == "#/$defs/level");
  CHECK(schema["$defs"]["level"]["enum"].size() == 4);
  CHECK(schema["properties"]["allowlist"]["required"] == nlohmann::json::array({"commands"}));
  CHECK(schema["properties"]["extends"]["anyOf"][0]["enum"] ==
        nlohmann::json::array({"audit", "recommended", "strict"}));
  CHECK(policy_schema(test::rules) == policy_schema(test::rules));
}
