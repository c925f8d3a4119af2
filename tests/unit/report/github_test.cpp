#include <catch2/catch.hpp>

#include "sample.h"

using namespace bridgelint;

TEST_CASE("github: properties and messages are escaped") {
  const auto files = std::make_shared<test::Files>(test::Files{{"a,b:c%.js", "one\ntwo\n"}});
  auto report = test::report_over(files);
  Finding finding;
  finding.rule = "a/b";
  finding.severity = Severity::note;
  finding.message = "100% `x`, y: z\r\nsecond \x1B[1m";
  finding.at = {"a,b:c%.js", 1, 3};
  report.findings = {finding};
  CHECK(write_report(report, Format::github, {}) ==
        "::notice file=a%2Cb%3Ac%25.js,line=1,endLine=1,col=2,endColumn=3,title=a/b::"
        "100%25 `x`, y: z%0D%0Asecond \uFFFD[1m\n");
}

TEST_CASE("github: a range over lines has no columns, a bare file is its first line") {
  const auto files = std::make_shared<test::Files>(test::Files{{"a.js", "one\ntwo\n"}});
  auto report = test::report_over(files);
  Finding finding;
  finding.rule = "a/b";
  finding.message = "m";
  finding.at = {"a.js", 1, 6};
  finding.advice = "do it";
  report.findings = {finding};
  report.problems = {{ProblemKind::config, "p", {}}, {ProblemKind::note, "q", {"a.js", 0, 0}}};
  CHECK(write_report(report, Format::github, {}) ==
        "::warning file=a.js,line=1,endLine=2,title=a/b::m%0AHelp: do it\n"
        "::error title=bridgelint%3A config::p\n"
        "::notice file=a.js,line=1,endLine=1,col=1,endColumn=1,title=bridgelint%3A note::q\n");
}

TEST_CASE("github: nothing to say") {
  CHECK(
      write_report(test::report_over(std::make_shared<test::Files>()), Format::github, {}).empty());
}
