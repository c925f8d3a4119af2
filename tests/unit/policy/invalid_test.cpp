#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "rules_for_tests.h"

using namespace bridgelint;

namespace {

// Each problem as `line:column [bytes at the place] message`, one a line.
std::string problems_of(const std::string& bytes) {
  const Policy policy = compile_policy("bridgelint.toml", bytes, test::rules);
  const LineIndex lines(bytes);
  std::string text;
  for (const Problem& problem : policy.problems) {
    CHECK(problem.kind == ProblemKind::config);
    CHECK(problem.at.file == "bridgelint.toml");
    const LineColumn at = lines.position(problem.at.begin);
    text += fmt::format("{}:{} [{}] {}\n", at.line, at.column,
                        bytes.substr(problem.at.begin, problem.at.end - problem.at.begin),
                        problem.message);
  }
  return text;
}

const std::string levels = R"("off", "note", "warning" or "error")";

struct Case {
  std::string bytes;
  std::string problems;
};

const Case cases[] = {
    // version
    {"", "1:1 [] the key `version` is missing; write `version = 1`\n"},
    {"exclude = []\n", "1:1 [] the key `version` is missing; write `version = 1`\n"},
    {"version = 2\n", "1:11 [2] version 2 is not supported; this bridgelint reads version 1\n"},
    {"version = \"1\"\n", "1:11 [\"1\"] `version` must be a whole number, found \"1\"\n"},
    {"version = 1.0\n", "1:11 [1.0] `version` must be a whole number, found a number\n"},
    {"\n\nversion = -1\n",
     "3:11 [-1] version -1 is not supported; this bridgelint reads version 1\n"},
    // keys
    {"version = 1\nexlude = []\n", "2:1 [exlude] unknown key `exlude`; did you mean `exclude`?\n"},
    {"version = 1\n[allow_list]\ncommands = []\n",
     "2:2 [allow_list] unknown key `allow_list`; did you mean `allowlist`?\n"},
    {"version = 1\ncolour = 1\n",
     "2:1 [colour] unknown key `colour`; valid keys are `version`, `extends`, `audience`, "
     "`include`, `exclude`, `rules`, `allowlist` and `models`\n"},
    {"version = 1\n[Rules]\n", "2:2 [Rules] unknown key `Rules`; did you mean `rules`?\n"},
    // extends
    {"version = 1\nextends = \"strikt\"\n",
     "2:11 [\"strikt\"] unknown preset `strikt`; did you mean `strict`?\n"},
    {"version = 1\nextends = [\"strict\", \"everything\"]\n",
     "2:22 [\"everything\"] unknown preset `everything`; the presets are `audit`, `recommended` "
     "and "
     "`strict`\n"},
    {"version = 1\nextends = true\n",
     "2:11 [true] `extends` must be a string or a list of strings, found true or false\n"},
    {"version = 1\nextends = [1]\n",
     "2:12 [1] `extends` must be a string or a list of strings, found a whole number\n"},
    // audience
    {"version = 1\naudience = \"stict\"\n",
     "2:12 [\"stict\"] `audience` must be \"regular\", \"strict\" or \"audit\", found \"stict\"; "
     "did "
     "you mean `strict`?\n"},
    {"version = 1\naudience = 2\n",
     "2:12 [2] `audience` must be \"regular\", \"strict\" or \"audit\", found 2\n"},
    // include, exclude
    {"version = 1\ninclude = \"src\"\n",
     "2:11 [\"src\"] `include` must be a list of strings, found \"src\"\n"},
    {"version = 1\nexclude = [\"a\", 7, \"b\"]\n",
     "2:17 [7] `exclude` must be a list of strings, found a whole number\n"},
    {"version = 1\nexclude = [\"!src\"]\n",
     "2:12 [\"!src\"] a pattern cannot be negated with `!`; use `include` and `exclude`\n"},
    {"version = 1\nexclude = ['a\\b']\n", "2:12 ['a\\b'] a pattern separates folders with `/`\n"},
    {"version = 1\ninclude = [\"*.{js,ts}\"]\n",
     "2:12 [\"*.{js,ts}\"] a pattern has no `{…}`; write one pattern for each alternative\n"},
    {"version = 1\ninclude = [\"\"]\n", "2:12 [\"\"] an empty pattern matches nothing\n"},
    // rules
    {"version = 1\nrules = []\n",
     "2:9 [[]] `rules` must be a table, written [rules], found a list\n"},
    {"version = 1\n[rules]\n\"csp/mising\" = \"off\"\n",
     "3:1 [\"csp/mising\"] unknown rule `csp/mising`; did you mean `csp/missing`?\n"},
    {"version = 1\n[rules]\nunlisted-command = \"off\"\n",
     "3:1 [unlisted-command] unknown rule `unlisted-command`; did you mean "
     "`allowlist/unlisted-command`?\n"},
    {"version = 1\n[rules]\n\"bridge/unlisted-command\" = \"off\"\n",
     "3:1 [\"bridge/unlisted-command\"] unknown rule `bridge/unlisted-command`; did you mean "
     "`allowlist/unlisted-command`?\n"},
    {"version = 1\n[rules]\n\"no-such-thing-at-all\" = \"off\"\n",
     "3:1 [\"no-such-thing-at-all\"] unknown rule `no-such-thing-at-all`\n"},
    {"version = 1\n[rules]\n\"cps/*\" = \"off\"\n",
     "3:1 [\"cps/*\"] no rule is in the family of `cps/*`\n"},
    {"version = 1\n[rules]\n\"handlers/*\" = \"off\"\n",
     "3:1 [\"handlers/*\"] no rule is in the family of `handlers/*`; did you mean `handler/*`?\n"},
    {"version = 1\n[rules]\n\"csp/missing\" = \"eror\"\n",
     "3:17 [\"eror\"] `csp/missing` must be " + levels +
         ", found \"eror\"; did you mean `error`?\n"},
    {"version = 1\n[rules]\n\"csp/missing\" = \"fatal\"\n",
     "3:17 [\"fatal\"] `csp/missing` must be " + levels + ", found \"fatal\"\n"},
    {"version = 1\n[rules]\n\"csp/missing\" = 0\n",
     "3:17 [0] `csp/missing` must be " + levels + ", found 0\n"},
    {"version = 1\n[rules]\n\"csp/*\" = true\n",
     "3:11 [true] `csp/*` must be " + levels + ", found true\n"},
    {"version = 1\n[rules]\n\"csp/missing\" = { level = \"warn\" }\n",
     "3:27 [\"warn\"] `level` must be " + levels + ", found \"warn\"\n"},
    {"version = 1\n[rules.\"csp/missing\"]\nlevl = \"off\"\n",
     "3:1 [levl] unknown key `levl` in `csp/missing`; did you mean `level`?\n"},
    {"version = 1\n[rules.\"csp/wildcard-source\"]\nscheme = true\n",
     "3:1 [scheme] unknown key `scheme` in `csp/wildcard-source`; did you mean `schemes`?\n"},
    {"version = 1\n[rules.\"csp/wildcard-source\"]\nschemes = \"yes\"\n",
     "3:11 [\"yes\"] `schemes` must be true or false, found \"yes\"\n"},
    {"version = 1\n[rules.\"csp/wildcard-source\"]\nallowed = [\"a\", false]\n",
     "3:17 [false] `allowed` must be a list of strings, found false\n"},
    {"version = 1\n[rules.\"csp/wildcard-source\"]\nmost = \"3\"\n",
     "3:8 [\"3\"] `most` must be a whole number, found \"3\"\n"},
    {"version = 1\n[rules]\n\"csp/*\" = { schemes = true }\n",
     "3:13 [schemes] unknown key `schemes` in `csp/*`; the only key is `level`\n"},
    // allowlist
    {"version = 1\nallowlist = [\"a\"]\n",
     "2:13 [[\"a\"]] `allowlist` must be a table, written [allowlist], found a list\n"},
    {"version = 1\n[allowlist]\ncommand = []\n",
     "2:1 [[allowlist]] [allowlist] lacks the key `commands`\n"
     "3:1 [command] unknown key `command` in [allowlist]; did you mean `commands`?\n"},
    {"version = 1\n[allowlist]\ncommands = \"save\"\n",
     "3:12 [\"save\"] `commands` must be a list of strings, found \"save\"\n"},
    {"version = 1\n[allowlist]\ncommands = [\"save\", 1]\n",
     "3:21 [1] `commands` must be a list of strings, found a whole number\n"},
    {"version = 1\n[allowlist]\ncommands = [\n  \"é\",\n  \"load\", \"save\", \"é\"\n]\n",
     "5:19 [\"é\"] `é` is listed twice in `commands`\n"},
    {"version = 1\n[allowlist]\ncommands = [\"\"]\n",
     "3:13 [\"\"] a command's name cannot be empty\n"},
    // several, in the order of the file
    {"[rules]\n\"a/b\" = 1\n[allowlist]\ncommands = 1\n",
     "1:1 [] the key `version` is missing; write `version = 1`\n"
     "2:1 [\"a/b\"] unknown rule `a/b`\n"
     "4:12 [1] `commands` must be a list of strings, found 1\n"},
};

}  // namespace

TEST_CASE("each mistake in a policy has its place and the nearest valid name") {
  const Case& wrong = GENERATE(from_range(std::begin(cases), std::end(cases)));
  CAPTURE(wrong.bytes);
  CHECK(problems_of(wrong.bytes) == wrong.problems);
}

TEST_CASE("what is no TOML is one problem, whatever else the file lacks") {
  const std::string text = problems_of("version = 1\n[rules\n\"csp/missing\" = \"off\"\n");
  CHECK(std::ranges::count(text, '\n') == 1);
  CHECK(text.starts_with("2:7 [] not valid TOML: "));
}

TEST_CASE("a key given twice is a problem") {
  const std::string text = problems_of("version = 1\nversion = 1\n");
  CHECK(text.find("not valid TOML") != std::string::npos);
}

TEST_CASE("lines may end in CR LF and a byte order mark may come first") {
  CHECK(problems_of("\xEF\xBB\xBFversion = 1\r\nexclude = []\r\n") == "");
  CHECK(problems_of("version = 1\r\nexlude = []\r\n") ==
        "2:1 [exlude] unknown key `exlude`; did you mean `exclude`?\n");
}
