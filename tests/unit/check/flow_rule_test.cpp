#include "check/flow_rule.h"

#include <catch2/catch.hpp>

#include "facts/merge.h"

using namespace bridgelint;

namespace {

const Rule rule{.id = "handler/plain",
                .summary = "s.",
                .severity = Severity::error,
                .cwe = {22},
                .docs = "",
                .check = [](const RuleContext& context, Reporter& report) {
                  report_flows(context, {"path-read", "path-list"}, {"read any file", "Do not."},
                               report);
                }};

FunctionSummary reads(std::vector<Guard> guards) {
  LocalFlow flow;
  flow.from.kind = EndpointKind::parameter;
  flow.to.kind = EndpointKind::sink;
  flow.to.name = "path-read";
  flow.to.detail = "fopen";
  flow.to.cwe = {22, 23};
  flow.to.at = {"a.cpp", 5, 9};
  flow.steps = {{{"a.cpp", 1, 2}, "parameter `path`"}};
  flow.guards = std::move(guards);
  return {"f", "load", {"a.cpp", 0, 20}, {flow}};
}

std::vector<Finding> findings_of(FileFacts facts) {
  const BridgeModel model(merge({std::move(facts)}));
  Reporter report(rule);
  const PolicyMaker no_policy = [](const Page&) { return std::nullopt; };
  rule.check({model, {}, no_policy}, report);
  return report.take();
}

ExposedCommand command() {
  ExposedCommand result;
  result.name = Text::exact("load");
  result.name_at = {"a.cpp", 30, 34};
  result.handler_id = "f";
  result.untrusted = {0};
  return result;
}

ServerRoute route(bool scheme) {
  return {"http", Text::exact("/load"), {"a.cpp", 40, 44}, {}, "f", {0}, scheme, ""};
}

}  // namespace

TEST_CASE("a flow is a finding at its sink, with the command, the path and its own CWE numbers") {
  FileFacts facts;
  facts.functions = {reads({})};
  facts.commands = {command()};
  const auto findings = findings_of(facts);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].at == Span{"a.cpp", 5, 9});
  CHECK(findings[0].message ==
        "an argument of `load` reaches `fopen`, so a page can read any file");
  CHECK(findings[0].cwe == std::vector<uint32_t>{22, 23});
  CHECK(findings[0].path.size() == 1);
  CHECK(findings[0].advice == "Do not.");
  REQUIRE(findings[0].related.size() == 1);
  CHECK(findings[0].related[0].text == "a page gets here through `load`");
  CHECK(findings[0].confidence == Confidence::high);
}

TEST_CASE("a guard that counts is the end of it; one that does not is explained") {
  FileFacts facts;
  facts.commands = {command()};
  facts.functions = {reads({{"compared with a fixed list", true, {"a.cpp", 3, 4}}})};
  CHECK(findings_of(facts).empty());
  facts.functions = {reads({{"only its beginning is checked", false, {"a.cpp", 3, 4}}})};
  const auto findings = findings_of(facts);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].related.back().text ==
        "this check is not enough: only its beginning is checked");
}

TEST_CASE("what only requests reach is said to be theirs, unless the scheme is the page's own") {
  FileFacts facts;
  facts.functions = {reads({})};
  facts.routes = {route(false)};
  auto findings = findings_of(facts);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message ==
        "a request for `/load` reaches `fopen`, so whoever sends it can read any file");
  CHECK(findings[0].related[0].text == "a request for `/load` gets here");
  facts.routes = {route(true)};
  findings = findings_of(facts);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message ==
        "a request for `/load` reaches `fopen`, so a page can read any file");
  facts.routes[0].data = "the text of a dialog";
  findings = findings_of(facts);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message == "the text of a dialog reaches `fopen`, so a page can read any file");
  CHECK(findings[0].related[0].text == "the text of a dialog gets here");
}

TEST_CASE("a long way through what is kept between calls is doubted twice") {
  const ExposedCommand command;
  Flow flow;
  flow.commands = {&command};
  flow.at = {"a.cpp", 5, 9};
  flow.sink = "fopen";
  flow.kept_in = {"App::path"};
  const auto confidence = [&](size_t steps) {
    flow.steps.assign(steps, {{"a.cpp", 1, 2}, "a step"});
    Reporter report(rule);
    return report_flow(flow, {"read any file", "Do not."}, report)->confidence;
  };
  CHECK(confidence(5) < Confidence::high);
  CHECK(confidence(40) < confidence(5));
}
