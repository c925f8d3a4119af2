#include "report/relocate.h"

#include <catch2/catch.hpp>

#include "sample.h"

using namespace bridgelint;

TEST_CASE("relocate: every place is named from the folder above, and still read") {
  auto report = test::notes_report();
  report.root = "/repository/apps/notes";
  const auto moved = relocated(report, "/repository");
  CHECK(moved.root == "/repository");
  REQUIRE(moved.findings.size() == report.findings.size());
  size_t places = 0;
  const auto same = [&](const Span& before, const Span& after) {
    if (before.empty()) return after.empty();
    ++places;
    return after.file == "apps/notes/" + before.file && after.begin == before.begin &&
           after.end == before.end && moved.source(after.file) == report.source(before.file);
  };
  for (size_t i = 0; i < report.findings.size(); ++i) {
    const Finding& before = report.findings[i];
    const Finding& after = moved.findings[i];
    CHECK(same(before.at, after.at));
    CHECK(after.fingerprint == before.fingerprint);
    for (size_t j = 0; j < before.related.size(); ++j) {
      CHECK(same(before.related[j].at, after.related[j].at));
    }
    for (size_t j = 0; j < before.path.size(); ++j) {
      CHECK(same(before.path[j].at, after.path[j].at));
    }
    for (size_t j = 0; j < before.fixes.size(); ++j) {
      CHECK(same(before.fixes[j].edits.at(0).at, after.fixes[j].edits.at(0).at));
    }
  }
  for (size_t i = 0; i < report.problems.size(); ++i) {
    CHECK(same(report.problems[i].at, moved.problems[i].at));
  }
  for (size_t i = 0; i < report.coverage.size(); ++i) {
    CHECK(moved.coverage[i].file == "apps/notes/" + report.coverage[i].file);
  }
  CHECK(places > report.findings.size());
  CHECK(write_report(moved, Format::github, {}).find("file=apps/notes/") != std::string::npos);
  CHECK(write_report(moved, Format::sarif, {}).find("\"apps/notes/") != std::string::npos);
}

TEST_CASE("relocate: from the root itself nothing changes, absolute files keep their names") {
  auto report = test::notes_report();
  report.root = "/repository";
  CHECK(relocated(report, "/repository").findings == report.findings);
  Finding outside;
  outside.at = {"/elsewhere/a.h", 0, 1};
  report.findings = {outside};
  CHECK(relocated(report, "/").findings == report.findings);
}
