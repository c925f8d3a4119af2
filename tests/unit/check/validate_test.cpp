#include <array>
#include <catch2/catch.hpp>

#include "check/rule.h"

using namespace bridgelint;

namespace {

constexpr std::string_view good_docs = R"md(## Why
Because.

## Example
```js app.js bad
## Why not a heading: this stands in a fence
```
```js app.js good
```

## Instead
Do.

## Limits
None.
)md";

void check_nothing(const RuleContext&, Reporter&) {}

Rule good_rule() {
  return {.id = "csp/thing",
          .summary = "A thing.",
          .cwe = {},
          .options = {{"loud", true, "Says more."}},
          .docs = good_docs,
          .check = check_nothing};
}

std::vector<std::string> mistakes(const Rule& rule) {
  const std::array<const Rule*, 1> rules = {&rule};
  return validate_rules(rules);
}

std::vector<std::string> mistakes_in_docs(std::string_view docs) {
  Rule rule = good_rule();
  rule.docs = docs;
  return mistakes(rule);
}

}  // namespace

TEST_CASE("a good rule has no mistakes") {
  CHECK(mistakes(good_rule()).empty());
}

TEST_CASE("an id is family/name of a known family") {
  const auto wrong = [](std::string_view id) {
    Rule rule = good_rule();
    rule.id = id;
    return mistakes(rule).size() == 1;
  };
  CHECK(wrong("csp"));
  CHECK(wrong("csp/"));
  CHECK(wrong("csp/Thing"));
  CHECK(wrong("csp/a/b"));
  CHECK(wrong("csp/-a"));
  CHECK(wrong("nothing/thing"));
  CHECK_FALSE(wrong("csp/unsafe-inline-2"));
}

TEST_CASE("ids are unique") {
  const Rule first = good_rule();
  const Rule second = good_rule();
  const std::array<const Rule*, 2> rules = {&first, &second};
  CHECK(validate_rules(rules) == std::vector<std::string>{"csp/thing: a second rule"});
}

TEST_CASE("a rule has a sentence, a check and documented options") {
  Rule rule = good_rule();
  rule.summary = "A thing";
  rule.check = nullptr;
  rule.options.push_back({"loud", true, "Again."});
  rule.options.push_back({"level", true, "No"});
  CHECK(mistakes(rule) == std::vector<std::string>{
                              "csp/thing: its summary is no sentence with a full stop",
                              "csp/thing: it has no check function",
                              "csp/thing: its option `loud` is taken",
                              "csp/thing: its option `level` is taken",
                              "csp/thing: its option `level` has no docs that end in a full stop",
                          });
}

TEST_CASE("docs have their sections in order and an example of each kind") {
  CHECK(mistakes_in_docs("").size() == 3);
  const std::string docs(good_docs);
  const auto without = [&](std::string_view text) {
    std::string changed = docs;
    changed.replace(changed.find(text), text.size(), "");
    return changed;
  };
  CHECK(mistakes_in_docs(without("## Limits\n")) ==
        std::vector<std::string>{"csp/thing: its docs lack `## Limits`"});
  CHECK(mistakes_in_docs(without("## Instead\n")) ==
        std::vector<std::string>{
            "csp/thing: its docs have the section `## Limits` where `## Instead` belongs"});
  CHECK(mistakes_in_docs(without(" good")) ==
        std::vector<std::string>{"csp/thing: its docs have no example tagged `good`"});
  CHECK(mistakes_in_docs(without(" bad")) ==
        std::vector<std::string>{"csp/thing: its docs have no example tagged `bad`"});
  CHECK(mistakes_in_docs(docs + "## More\n").size() == 1);
  CHECK(mistakes_in_docs(docs + "```\n").size() == 1);
}

TEST_CASE("severities and confidences have names") {
  CHECK(name_of(Severity::note) == "note");
  CHECK(name_of(Severity::error) == "error");
  CHECK(name_of(Confidence::low) == "low");
  CHECK(name_of(Confidence::high) == "high");
}
