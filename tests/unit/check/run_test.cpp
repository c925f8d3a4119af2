#include "check/run.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <stdexcept>

#include "facts/merge.h"

using namespace bridgelint;

namespace {

using Sources = std::map<std::string, std::string>;

SourceReader reader(const Sources& sources) {
  return [&sources](const std::string& file) -> std::string_view {
    const auto found = sources.find(file);
    return found == sources.end() ? std::string_view{} : std::string_view(found->second);
  };
}

BridgeModel model_of(FileFacts facts) {
  return BridgeModel(merge({std::move(facts)}));
}

// Calls one behind the other in each file; rules under test report them.
FileFacts calls(std::initializer_list<Span> places) {
  FileFacts facts;
  for (const Span& at : places) {
    FrontendCall call;
    call.command = Text::exact("save");
    call.at = call.name_at = at;
    facts.calls.push_back(call);
  }
  return facts;
}

void report_calls(const RuleContext& context, Reporter& report) {
  for (const FrontendCall& call : context.model.facts().calls) report.report(call.at, "a call");
}

std::optional<std::string> no_policies(const Page&) {
  return std::nullopt;
}

const Rule plain{.id = "bridge/plain",
                 .summary = "s.",
                 .severity = Severity::error,
                 .confidence = Confidence::high,
                 .cwe = {1, 2},
                 .docs = "",
                 .check = report_calls};

std::vector<Finding> run(const BridgeModel& model, std::vector<RuleRun> runs,
                         const Sources& sources = {}, unsigned jobs = 1) {
  return run_rules(model, runs, jobs, reader(sources), no_policies);
}

std::vector<std::string> fingerprints(const std::vector<Finding>& findings) {
  std::vector<std::string> result;
  for (const Finding& finding : findings) result.push_back(finding.fingerprint);
  return result;
}

}  // namespace

TEST_CASE("a finding has its rule's severity, confidence and CWE numbers") {
  const BridgeModel model = model_of(calls({{"a.js", 3, 5}}));
  const auto findings = run(model, {{&plain, Severity::error, {}}});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == "bridge/plain");
  CHECK(findings[0].severity == Severity::error);
  CHECK(findings[0].confidence == Confidence::high);
  CHECK(findings[0].cwe == std::vector<uint32_t>{1, 2});
  CHECK(findings[0].at == Span{"a.js", 3, 5});
}

TEST_CASE("a level takes the place of the severity, but never lifts what the rule grades lower") {
  static const Rule graded{.id = "bridge/graded",
                           .summary = "s.",
                           .severity = Severity::warning,
                           .docs = "",
                           .check = [](const RuleContext&, Reporter& report) {
                             report.report({"a", 0, 0}, "ordinary");
                             report.report({"a", 1, 1}, "lesser").severity = Severity::note;
                             report.report({"a", 2, 2}, "worse").severity = Severity::error;
                           }};
  const BridgeModel model = model_of({});
  const auto severities = [&](Severity level) {
    std::vector<Severity> result;
    for (const auto& finding : run(model, {{&graded, level, {}}})) {
      result.push_back(finding.severity);
    }
    return result;
  };
  using enum Severity;
  CHECK(severities(error) == std::vector{error, note, error});
  CHECK(severities(warning) == std::vector{warning, note, warning});
  CHECK(severities(note) == std::vector{note, note, note});
}

TEST_CASE("a side that was not read completely lowers the confidence, and the message says so") {
  static const Rule native{.id = "bridge/native",
                           .summary = "s.",
                           .needs = Needs::native,
                           .docs = "",
                           .check = report_calls};
  static const Rule page{.id = "bridge/page",
                         .summary = "s.",
                         .confidence = Confidence::low,
                         .needs = Needs::page,
                         .docs = "",
                         .check = report_calls};
  static const Rule both{.id = "bridge/zoth",
                         .summary = "s.",
                         .needs = Needs::both,
                         .docs = "",
                         .check = report_calls};
  FileFacts facts = calls({{"a.js", 3, 5}});
  facts.coverage = {{"main.cpp", CoverageKind::partial, "it does not compile"},
                    {"a.js", CoverageKind::semantic, ""}};
  const std::vector<RuleRun> runs = {
      {&native, Severity::error, {}}, {&page, Severity::error, {}}, {&plain, Severity::error, {}}};
  const auto findings = run(model_of(facts), runs);
  REQUIRE(findings.size() == 3);
  CHECK(findings[0].message == "a call; not every C++ file could be read");
  CHECK(findings[0].confidence == Confidence::medium);
  CHECK(findings[1].message == "a call");
  CHECK(findings[1].confidence == Confidence::low);
  CHECK(findings[2].message == "a call");
  CHECK(findings[2].confidence == Confidence::high);

  facts.coverage[1].kind = CoverageKind::failed;
  const auto more =
      run(model_of(facts), {{&page, Severity::error, {}}, {&both, Severity::error, {}}});
  REQUIRE(more.size() == 2);
  CHECK(more[0].message == "a call; not every page could be read");
  CHECK(more[0].confidence == Confidence::low);
  CHECK(more[1].message == "a call; not every C++ file and page could be read");
}

TEST_CASE("options have their defaults until they are set, and keep their type") {
  static const Rule rule{
      .id = "bridge/options",
      .summary = "s.",
      .options = {{"loud", false, "d."}, {"names", std::vector<std::string>{"x"}, "d."}},
      .docs = "",
      .check = [](const RuleContext& context, Reporter& report) {
        for (const auto& name : context.list("names")) {
          report.report({"a", 0, 0}, name + (context.flag("loud") ? "!" : ""));
        }
      }};
  const BridgeModel model = model_of({});
  CHECK(run(model, {{&rule, Severity::note, {}}}).at(0).message == "x");
  CHECK(run(model, {{&rule, Severity::note, {{"loud", true}}}}).at(0).message == "x!");
  const auto both = run(
      model,
      {{&rule, Severity::note, {{"names", std::vector<std::string>{"b", "a"}}, {"loud", true}}}});
  REQUIRE(both.size() == 2);
  CHECK(both[0].message == "a!");
  CHECK(run(model, {{&rule, Severity::note, {{"loud", int64_t{1}}}}}).at(0).message == "x");

  static const Rule wrong{
      .id = "bridge/wrong",
      .summary = "s.",
      .docs = "",
      .check = [](const RuleContext& context, Reporter&) { context.flag("no such option"); }};
  CHECK_THROWS_AS(run(model, {{&wrong, Severity::note, {}}}), std::logic_error);
}

TEST_CASE("findings are sorted, each once, and equal for any number of threads") {
  static const Rule other{.id = "allowlist/other",
                          .summary = "s.",
                          .docs = "",
                          .check = [](const RuleContext& context, Reporter& report) {
                            for (int i = 0; i < 2; ++i) report_calls(context, report);
                          }};
  const FileFacts facts = calls({{"b.js", 1, 2}, {"a.js", 9, 10}, {"a.js", 3, 5}});
  const BridgeModel model = model_of(facts);
  const std::vector<RuleRun> runs = {{&plain, Severity::error, {}}, {&other, Severity::note, {}}};
  const auto findings = run(model, runs);
  REQUIRE(findings.size() == 6);
  CHECK(findings[0].at == Span{"a.js", 3, 5});
  CHECK(findings[0].rule == "allowlist/other");
  CHECK(findings[1].rule == "bridge/plain");
  CHECK(findings[2].at == Span{"a.js", 9, 10});
  CHECK(findings[5].at.file == "b.js");
  for (const unsigned jobs : {0U, 2U, 7U}) CHECK(run(model, runs, {}, jobs) == findings);
}

TEST_CASE("a fingerprint survives moved lines, reformatting and a moved folder") {
  const auto print = [](const std::string& file, const std::string& text, uint32_t begin,
                        uint32_t end) {
    const auto findings =
        run(model_of(calls({{file, begin, end}})), {{&plain, Severity::error, {}}}, {{file, text}});
    return findings.at(0).fingerprint;
  };
  const std::string before = print("ui/a.js", "if (x) save(1);\n", 7, 11);
  CHECK(before.size() == 32);
  CHECK(print("ui/a.js", "\n// more\r\nif (x) save(1);\n", 17, 21) == before);
  CHECK(print("ui/a.js", "  if (x)\tsave( 1 );\n", 9, 13) == before);
  CHECK(print("web/a.js", "if (x) save(1);\n", 7, 11) == before);
  CHECK(print("ui/b.js", "if (x) save(1);\n", 7, 11) != before);
  CHECK(print("ui/a.js", "if (y) save(1);\n", 7, 11) != before);
  CHECK(print("ui/a.js", "if (x) save(1);\n", 4, 5) != before);
}

TEST_CASE("equal code has different fingerprints, which adding code elsewhere keeps") {
  const Sources sources = {{"a.js", "save();\nsave();\nload();\n"}};
  const auto prints = fingerprints(run(model_of(calls({{"a.js", 0, 4}, {"a.js", 8, 12}})),
                                       {{&plain, Severity::error, {}}}, sources));
  REQUIRE(prints.size() == 2);
  CHECK(prints[0] != prints[1]);
  const auto more =
      fingerprints(run(model_of(calls({{"a.js", 0, 4}, {"a.js", 8, 12}, {"a.js", 16, 20}})),
                       {{&plain, Severity::error, {}}}, sources));
  REQUIRE(more.size() == 3);
  CHECK(std::equal(prints.begin(), prints.end(), more.begin()));
}

TEST_CASE("places without source, or past its end, have fingerprints too") {
  const auto findings = run(model_of(calls({{"gone.js", 4, 9}, {"short.js", 90, 95}})),
                            {{&plain, Severity::error, {}}}, {{"short.js", "x"}});
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].fingerprint != findings[1].fingerprint);
}

TEST_CASE("of a very long line only the surroundings count") {
  const std::string line(10000, 'x');
  const auto print = [&](const std::string& text, uint32_t begin) {
    return run(model_of(calls({{"a.js", begin, begin + 4}})), {{&plain, Severity::error, {}}},
               {{"a.js", text}})
        .at(0)
        .fingerprint;
  };
  CHECK(print("AAA" + line + "save" + line, 10003) == print("B" + line + "save" + line, 10001));
}
