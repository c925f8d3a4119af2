#include "flow_case.h"

#include <clang/AST/ASTContext.h>
#include <clang/Basic/Diagnostic.h>
#include <clang/Frontend/ASTUnit.h>
#include <clang/Tooling/Tooling.h>

#include <catch2/catch.hpp>

#include "extract/cpp/flow.h"
#include "facts/link.h"

namespace bridgelint::flow_test {
namespace {

constexpr auto sdk = R"(
#pragma once
#include <string>
#include <string_view>
struct Event { const char* data; int window; };
extern "C" const char* page_text(Event*);
extern "C" long page_number(Event*);
extern "C" int page_into(Event*, char* buffer, int size);
std::string quote(const std::string& text);
int run_sql(const std::string& query);
namespace std { template <class... A> string format(string_view pattern, A&&... values); }
)";

SinkModel sink(std::vector<std::string> names, std::vector<int> arguments, std::string kind) {
  SinkModel model;
  model.function.names = std::move(names);
  model.arguments = std::move(arguments);
  model.kind = std::move(kind);
  model.cwe = {78};
  return model;
}

// What libraries do is no part of a sample.
Models known_libraries() {
  std::vector<Problem> problems;
  Models all = load_models(problems);
  Models models;
  models.comparisons = std::move(all.comparisons);
  models.propagators = std::move(all.propagators);
  models.vocabulary = std::move(all.vocabulary);
  return models;
}

Models sample_models() {
  static const Models libraries = known_libraries();
  Models models = libraries;
  models.sinks = {sink({"system"}, {0}, "command"),
                  sink({"popen"}, {0}, "command"),
                  sink({"execv"}, {0, 1}, "command"),
                  sink({"execlp"}, {0, 1, 2, 3, 4}, "command"),
                  sink({"std::basic_ofstream::basic_ofstream"}, {0}, "path"),
                  sink({"run_sql"}, {0}, "sql"),
                  sink({"Shell::run"}, {0}, "command")};
  SanitizerModel quote;
  quote.function.names = {"quote"};
  quote.neutralises = {"command"};
  models.sanitizers = {quote};
  FrameworkModel framework;
  GetterModel text;
  text.function.names = {"page_text", "page_number"};
  GetterModel into;
  into.function.names = {"page_into"};
  into.into = 1;
  framework.getters = {text, into};
  framework.fields = {{"Event", "data"}};
  models.frameworks = {framework};
  return models;
}

std::string end_text(const Endpoint& end) {
  const auto index = end.index == this_index ? std::string("this")
                     : end.index >= first_capture
                         ? "capture " + std::to_string(end.index - first_capture)
                         : std::to_string(end.index);
  switch (end.kind) {
    case EndpointKind::parameter:
      return "parameter " + index + end.path;
    case EndpointKind::result:
      return "result" + end.path;
    case EndpointKind::source:
      return "source";
    case EndpointKind::call_argument:
      return end.detail + "(" + index + end.path + ")";
    case EndpointKind::call_result:
      return "result of " + end.detail + end.path;
    case EndpointKind::call_output:
      return "output " + index + " of " + end.detail + end.path;
    case EndpointKind::sink:
      return "sink " + end.name;
    case EndpointKind::variable:
      return "variable " + end.detail + end.path;
  }
  return {};
}

std::string flow_text(const LocalFlow& flow) {
  std::string text = end_text(flow.from) + " -> " + end_text(flow.to);
  for (const auto& guard : flow.guards) text += " despite \"" + guard.what + "\"";
  return text;
}

}  // namespace

FileFacts analyze(const std::string& code, const std::string& includes) {
  clang::tooling::FileContentMappings files{{"/sdk/sdk.h", sdk}};
  const std::string source = "#include <sdk.h>\n" + includes + "\n" + code;
  const auto unit = clang::tooling::buildASTFromCodeWithArgs(
      source,
      {"-std=c++20", "-isystem", "/sdk", "-resource-dir", BRIDGELINT_CLANG_RESOURCE_DIR, "-w"},
      "/project/input.cpp", "bridgelint-test", std::make_shared<clang::PCHContainerOperations>(),
      clang::tooling::getClangStripDependencyFileAdjuster(), files);
  REQUIRE(unit != nullptr);
  CHECK(unit->getDiagnostics().getNumErrors() == 0);
  const Places places(unit->getSourceManager(), "/project", unit->getLangOpts());
  const Models models = sample_models();
  FileFacts facts;
  summarize_functions(unit->getASTContext(), models, places, facts);
  return facts;
}

std::set<std::string> flows_of(const FileFacts& facts, const std::string& name,
                               const Span& within) {
  std::set<std::string> result;
  for (const auto& function : facts.functions) {
    const bool inside =
        within.empty() || (function.at.begin >= within.begin && function.at.end <= within.end);
    const bool named = function.name == name || function.name.ends_with("::" + name);
    if (!named || !inside) continue;
    for (const auto& flow : function.flows) result.insert(flow_text(flow));
  }
  return result;
}

namespace {

// All cases as one source, each in a namespace; where each stands is put into `places`.
template <typename AnyCase>
std::string one_source(const std::vector<AnyCase>& cases, const std::string& includes,
                       std::vector<Span>& places) {
  std::string code;
  const size_t prefix = std::string("#include <sdk.h>\n").size() + includes.size() + 1;
  for (const auto& one : cases) {
    code += "namespace case_" + std::to_string(places.size()) + " {\n";
    const auto begin = static_cast<uint32_t>(prefix + code.size());
    code += one.code + "\n}\n";
    places.push_back({"input.cpp", begin, static_cast<uint32_t>(prefix + code.size())});
  }
  return code;
}

}  // namespace

void check_cases(const std::vector<Case>& cases, const std::string& includes) {
  std::vector<Span> places;
  const FileFacts facts = analyze(one_source(cases, includes, places), includes);
  for (size_t i = 0; i < cases.size(); ++i) {
    INFO(cases[i].name << "\n" << cases[i].code);
    CHECK(flows_of(facts, "f", places[i]) == cases[i].flows);
  }
  CHECK(facts.problems.empty());
}

void check_reach(const std::vector<ReachCase>& cases, const std::string& includes) {
  std::vector<Span> places;
  FileFacts facts = analyze(one_source(cases, includes, places), includes);
  for (const auto& function : facts.functions) {
    const auto& name = function.name;
    const bool command = name == "f" || name == "g" || name.ends_with("::f");
    if (!command) continue;
    ExposedCommand exposed;
    exposed.name = Text::exact(name);
    exposed.handler_id = function.id;
    exposed.untrusted = {0};
    facts.commands.push_back(exposed);
  }
  const auto flows = link_flows(facts).flows;
  for (size_t i = 0; i < cases.size(); ++i) {
    INFO(cases[i].name << "\n" << cases[i].code);
    Reach reach = Reach::none;
    for (const auto& flow : flows) {
      if (flow.at.begin < places[i].begin || flow.at.end > places[i].end) continue;
      if (reach != Reach::straight) reach = flow.kept_in.empty() ? Reach::straight : Reach::kept;
    }
    CHECK(static_cast<int>(reach) == static_cast<int>(cases[i].reach));
  }
}

}  // namespace bridgelint::flow_test
