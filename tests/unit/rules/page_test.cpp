#include "run_one.h"

using namespace bridgelint;
using namespace bridgelint::test;

namespace {

Page page(const std::string& file, bool fragment = false, bool embedded = false) {
  Page page;
  page.id = file;
  page.at = {file, 30, 36};
  page.fragment = fragment;
  page.embedded = embedded;
  page.runs_script = true;
  return page;
}

ContentPolicy policy(const std::string& page, bool report_only = false) {
  ContentPolicy policy;
  policy.page = page;
  policy.report_only = report_only;
  policy.at = {page.empty() ? "server.cpp" : page, 50, 90};
  policy.text.append_verbatim(policy.at.file, "default-src 'self'", 60);
  return policy;
}

const std::string text =
    "this page runs script next to native commands without a Content Security Policy";

}  // namespace

TEST_CASE("csp/missing") {
  FileFacts facts;
  facts.commands = {command("save", 1)};
  facts.pages = {page("b.html"), page("a.html"), page("part.html", true)};

  SECTION("is one finding for the app") {
    const auto findings = run_one("csp/missing", facts);
    CHECK(listed(findings) == "a.html:30 warning/high " + text + ", and so does one other\n");
    CHECK(related(findings.at(0)) == "b.html:30 this page has none either\n");
  }
  SECTION("pages with a policy are fine") {
    facts.policies = {policy("a.html")};
    CHECK(listed(run_one("csp/missing", facts)) == "b.html:30 warning/high " + text + "\n");
    facts.policies.push_back(policy("b.html"));
    CHECK(run_one("csp/missing", facts).empty());
  }
  SECTION("a policy may be the whole app's") {
    facts.policies = {policy("")};
    CHECK(run_one("csp/missing", facts).empty());
  }
  SECTION("a policy that only reports is none") {
    facts.policies = {policy("", true)};
    const auto findings = run_one("csp/missing", facts);
    REQUIRE(findings.size() == 1);
    CHECK(related(findings[0]).find("server.cpp:50 this policy only reports") != std::string::npos);
  }
  SECTION("pages without script or without anything native are no webview's") {
    for (Page& each : facts.pages) each.runs_script = false;
    CHECK(run_one("csp/missing", facts).empty());
    facts.pages = {page("a.html")};
    facts.commands.clear();
    CHECK(run_one("csp/missing", facts).empty());
    facts.calls = {call("save", 1)};
    CHECK(run_one("csp/missing", facts).size() == 1);
  }
  SECTION("a fragment counts when it is all that the window gets") {
    facts.pages = {page("part.html", true)};
    CHECK(run_one("csp/missing", facts).empty());
    facts.pages = {page("main.cpp", true, true)};
    CHECK(run_one("csp/missing", facts).size() == 1);
  }
}

TEST_CASE("frontend/dangerous-html") {
  FileFacts facts;
  facts.commands = {command("load", 100)};
  DomWrite known;
  known.sink = "innerHTML";
  known.kind = "html";
  known.at = {"app.js", 10, 40};
  known.source = "a bridge reply";
  known.command = "load";
  known.steps = {{{"app.js", 1, 2}, "the reply"}};
  DomWrite unknown = known;
  unknown.at = {"app.js", 110, 140};
  unknown.source = unknown.command = "";
  DomWrite code = known;
  code.at = {"app.js", 210, 240};
  code.kind = "code";
  facts.writes = {known, unknown, code};

  const auto findings = run_one("frontend/dangerous-html", facts);
  CHECK(listed(findings) ==
        "app.js:10 warning/high a bridge reply (`load`) reaches `innerHTML` as markup, so that "
        "script in it can run\n"
        "app.js:110 note/low `innerHTML` is given markup whose origin is not known\n");
  CHECK(findings.at(0).path == known.steps);
  CHECK(related(findings.at(0)) == "main.cpp:105 the command that replies\n");
  CHECK(run_one("frontend/dangerous-html", facts, {{"unknown-sources", false}}).size() == 1);
}
