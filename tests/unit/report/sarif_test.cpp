#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>

#include "report/writers.h"
#include "sample.h"

using namespace bridgelint;
using Json = nlohmann::json;

namespace {

const Rule injection_rule{
    .id = "handler/command-injection",
    .summary = "Page data reaches a shell.",
    .severity = Severity::error,
    .confidence = Confidence::medium,
    .cwe = {78, 1021},
    .docs =
        "## Why\n\nA shell obeys\nwhat it is given.\n\nMore.\n\n## Example\n\n"
        "```cpp main.cpp bad\nsystem(x);\n```\n\n```js app.js "
        "good\ncall(x);\n```\n\n```sh\nls\n```\n",
    .check = nullptr,
};

Json run_of(const Report& report, std::vector<const Rule*> rules = {&injection_rule}) {
  return Json::parse(write_sarif(report, rules)).at("runs").at(0);
}

Report one_finding(const std::shared_ptr<test::Files>& files, Span at) {
  auto report = test::report_over(files);
  Finding finding;
  finding.rule = "handler/command-injection";
  finding.message = "m";
  finding.at = std::move(at);
  report.findings = {finding};
  return report;
}

Json physical(const Json& run) {
  return run.at("results").at(0).at("locations").at(0).at("physicalLocation");
}

}  // namespace

TEST_CASE("sarif: the log and the tool") {
  const auto log = Json::parse(write_sarif(test::notes_report(), {}));
  CHECK(log.at("version") == "2.1.0");
  CHECK(log.at("$schema") == "https://json.schemastore.org/sarif-2.1.0.json");
  const auto& run = log.at("runs").at(0);
  CHECK(run.at("columnKind") == "utf16CodeUnits");
  CHECK(run.at("automationDetails").at("id") == "bridgelint/");
  const auto& driver = run.at("tool").at("driver");
  CHECK(driver.at("name") == "bridgelint");
  CHECK(std::regex_match(driver.at("version").get<std::string>(), std::regex(R"(\d+\.\d+\.\d+)")));
  CHECK(driver.at("informationUri").get<std::string>().starts_with("https://"));
}

TEST_CASE("sarif: a rule carries what code scanning reads") {
  const auto rule = run_of(test::notes_report()).at("tool").at("driver").at("rules").at(0);
  CHECK(rule.at("id") == "handler/command-injection");
  CHECK(rule.at("name") == "HandlerCommandInjection");
  CHECK(rule.at("shortDescription").at("text") == "Page data reaches a shell.");
  CHECK(rule.at("fullDescription").at("text") == "A shell obeys what it is given.");
  CHECK(rule.at("defaultConfiguration").at("level") == "error");
  CHECK(rule.at("properties") ==
        Json{{"tags", {"security", "external/cwe/cwe-078", "external/cwe/cwe-1021", "handler"}},
             {"precision", "medium"},
             {"problem.severity", "error"},
             {"security-severity", "9.3"}});
  CHECK(rule.at("help").at("markdown") ==
        "Page data reaches a shell.\n\n## Why\n\nA shell obeys\nwhat it is given.\n\nMore.\n\n"
        "## Example\n\nBad, `main.cpp`:\n\n```cpp\nsystem(x);\n```\n\nGood, `app.js`:\n\n"
        "```js\ncall(x);\n```\n\n```sh\nls\n```\n");
  CHECK(rule.at("help").at("text").get<std::string>().starts_with("Page data reaches a shell."));
}

TEST_CASE("sarif: every rule of the build satisfies code scanning's limits") {
  const auto rules = all_rules();
  const auto run = run_of(test::notes_report(), {rules.begin(), rules.end()});
  for (const auto& rule : run.at("tool").at("driver").at("rules")) {
    INFO(rule.at("id"));
    for (const auto* name : {"shortDescription", "fullDescription"}) {
      const auto text = rule.at(name).at("text").get<std::string>();
      CHECK(!text.empty());
      CHECK(text.size() <= 1024);
    }
    CHECK(!rule.at("help").at("text").get<std::string>().empty());
    CHECK(!rule.at("help").at("markdown").get<std::string>().empty());
    const auto score = std::stod(rule.at("properties").at("security-severity").get<std::string>());
    CHECK((score > 0 && score <= 10));
    CHECK(rule.at("properties").at("tags").size() <= 10);
    CHECK(rule.at("properties").at("tags").at(0) == "security");
  }
}

TEST_CASE("sarif: results point at their rules, also at those that are not in the table") {
  const auto run = run_of(test::notes_report());
  const auto& rules = run.at("tool").at("driver").at("rules");
  REQUIRE(run.at("results").size() == 3);
  for (const auto& result : run.at("results")) {
    CHECK(rules.at(result.at("ruleIndex").get<size_t>()).at("id") == result.at("ruleId"));
    CHECK(result.at("partialFingerprints").contains("primaryLocationLineHash"));
  }
  CHECK(run.at("results").at(0).at("level") == "error");
  CHECK(run.at("results").at(0).at("partialFingerprints").at("bridgelint/v1") == "11aa");
}

TEST_CASE("sarif: the path is a code flow, related places are linked from the message") {
  const auto run = run_of(test::notes_report());
  const auto steps =
      run.at("results").at(0).at("codeFlows").at(0).at("threadFlows").at(0).at("locations");
  REQUIRE(steps.size() == 3);
  CHECK(steps.at(1).at("location").at("message").at("text") == "arrives as `request`");
  CHECK(steps.at(1).at("location").at("physicalLocation").at("region").at("startLine") == 8);

  const auto& result = run.at("results").at(1);
  CHECK(result.at("message").at("text") ==
        "`dump_state` is exposed, but the allowlist does not name it\n[the allowlist](1)");
  CHECK(result.at("relatedLocations").at(0).at("id") == 1);
  CHECK(
      result.at("relatedLocations").at(0).at("physicalLocation").at("artifactLocation").at("uri") ==
      "bridgelint.toml");
}

TEST_CASE("sarif: brackets of code are no links") {
  auto report =
      one_finding(std::make_shared<test::Files>(test::Files{{"a.js", "x"}}), {"a.js", 0, 1});
  report.findings[0].message = "`a[0](1)` is called";
  report.findings[0].related = {{{"a.js", 0, 1}, "`b[1]`"}};
  CHECK(run_of(report).at("results").at(0).at("message").at("text") ==
        "`a[0\\](1)` is called\n[`b\\[1\\]`](1)");
}

TEST_CASE("sarif: columns are UTF-16 units, behind emoji, tabs and CRLF") {
  const auto files = std::make_shared<test::Files>(test::Files{{"a.js", "\r\n\t💾x\r\ny"}});
  const auto report = one_finding(files, test::find(*files, "a.js", "x\r\ny"));
  CHECK(physical(run_of(report)).at("region") ==
        Json{{"startLine", 2}, {"startColumn", 4}, {"endLine", 3}, {"endColumn", 2}});
}

TEST_CASE("sarif: paths are URIs") {
  CHECK(uri_of("src/a b/ü#%?[1].cpp") == "src/a%20b/%C3%BC%23%25%3F%5B1%5D.cpp");
  CHECK(uri_of("/usr/include/x y.h") == "file:///usr/include/x%20y.h");
  const auto files = std::make_shared<test::Files>(test::Files{{"a b.js", "x"}, {"/o/x.h", "x"}});
  const auto inside = physical(run_of(one_finding(files, {"a b.js", 0, 1})));
  CHECK(inside.at("artifactLocation") == Json{{"uri", "a%20b.js"}, {"uriBaseId", "%SRCROOT%"}});
  const auto outside = physical(run_of(one_finding(files, {"/o/x.h", 0, 1})));
  CHECK(outside.at("artifactLocation") == Json{{"uri", "file:///o/x.h"}});
}

TEST_CASE("sarif: a place that cannot be told is the first line, without a fingerprint of it") {
  const auto run = run_of(one_finding(std::make_shared<test::Files>(), {"gone.cpp", 5, 6}));
  CHECK(physical(run).at("region") == Json{{"startLine", 1}});
  CHECK(run.at("results").at(0).at("partialFingerprints") == Json::object());
}

TEST_CASE("sarif: problems are notifications; a wrong configuration is no success") {
  auto report = test::notes_report();
  auto invocation = run_of(report).at("invocations").at(0);
  CHECK(invocation.at("executionSuccessful") == false);
  CHECK(invocation.at("toolExecutionNotifications").at(0).at("level") == "warning");
  CHECK(invocation.at("toolConfigurationNotifications").at(0).at("level") == "error");
  report.problems.pop_back();
  CHECK(run_of(report).at("invocations").at(0).at("executionSuccessful") == true);
  report.stopped = true;
  CHECK(run_of(report).at("invocations").at(0).at("executionSuccessful") == false);
}

TEST_CASE("sarif: an empty report") {
  const auto run = run_of(test::report_over(std::make_shared<test::Files>()));
  CHECK(run.at("results") == Json::array());
  CHECK(run.at("invocations").at(0).at("toolExecutionNotifications") == Json::array());
}

TEST_CASE("sarif: past 5000 results the worst come first, past 25000 the least are left off") {
  auto report =
      one_finding(std::make_shared<test::Files>(test::Files{{"a.js", "x"}}), {"a.js", 0, 1});
  report.findings.resize(5000, report.findings[0]);
  report.findings.back().severity = Severity::error;
  CHECK(run_of(report).at("results").at(0).at("level") == "warning");
  report.findings.resize(25003, report.findings[0]);
  const auto run = run_of(report);
  CHECK(run.at("results").size() == 25000);
  CHECK(run.at("results").at(0).at("level") == "error");
  CHECK(run.at("results").at(1).at("level") == "warning");
  CHECK(
      run.at("invocations").at(0).at("toolExecutionNotifications").at(0).at("message").at("text") ==
      "3 results are left off, since code scanning takes 25000 at most");
}

TEST_CASE("sarif: a fix replaces regions of files, if it is known where they are") {
  const auto results = run_of(test::notes_report()).at("results");
  CHECK_FALSE(results.at(0).contains("fixes"));
  const auto& fix = results.at(1).at("fixes").at(0);
  CHECK(fix.at("description").at("text") == "Allow `dump_state`");
  const auto& change = fix.at("artifactChanges").at(0);
  CHECK(change.at("artifactLocation").at("uri") == "bridgelint.toml");
  const auto& replacement = change.at("replacements").at(0);
  const auto& region = replacement.at("deletedRegion");
  CHECK(region.at("startColumn") == region.at("endColumn"));
  CHECK(replacement.at("insertedContent").at("text") == ", \"dump_state\"");
  CHECK_FALSE(results.at(2).contains("fixes"));
}
