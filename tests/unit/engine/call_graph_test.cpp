#include "engine/call_graph.h"

#include <catch2/catch.hpp>

using namespace bridgelint;

namespace {

using Names = std::set<std::string>;

FunctionSummary function(std::string id, EndpointKind from, std::vector<std::string> callees) {
  FunctionSummary summary{std::move(id), "", {}, {}};
  for (auto& callee : callees) {
    LocalFlow flow;
    flow.from.kind = from;
    flow.to.kind = EndpointKind::call_argument;
    flow.to.name = "id:" + callee;
    flow.to.detail = "ns::" + callee;
    summary.flows.push_back(flow);
  }
  return summary;
}

FileFacts handler_calls(std::vector<std::string> callees) {
  FileFacts facts;
  ExposedCommand command;
  command.handler_id = "handler";
  facts.commands = {command};
  facts.functions = {function("handler", EndpointKind::parameter, std::move(callees))};
  return facts;
}

}  // namespace

TEST_CASE("what a handler hands data to is wanted until it is read") {
  CallGraph graph;
  graph.add(handler_calls({"run", "log"}));
  CHECK(graph.undefined() == Names{"run", "log"});
  FileFacts other;
  other.functions = {function("id:run", EndpointKind::parameter, {"execute"})};
  graph.add(other);
  CHECK(graph.undefined() == Names{"execute", "log"});
}

TEST_CASE("a server's route is a handler too, and only what data gets into counts") {
  FileFacts facts;
  ServerRoute route;
  route.handler_id = "handler";
  facts.routes = {route};
  facts.functions = {function("handler", EndpointKind::parameter, {"run"}),
                     function("id:run", EndpointKind::parameter, {"execute"})};
  // `run` gets its data by parameter 0; what it does with parameter 1 is of no interest.
  auto other = function("id:run", EndpointKind::parameter, {"log"});
  other.flows[0].from.index = 1;
  facts.functions.push_back(other);
  CallGraph graph;
  graph.add(facts);
  CHECK(graph.undefined() == Names{"execute"});
}

TEST_CASE("a handler that is only declared is wanted itself") {
  ExposedCommand command;
  command.handler_id = "c:@S@Player@F@open#&1$@S@QString#";
  CallGraph graph;
  CHECK(graph.add_handlers({command}));
  CHECK_FALSE(graph.add_handlers({command}));
  CHECK(graph.undefined() == Names{"open"});
}

TEST_CASE("functions that no page data gets into are not wanted") {
  FileFacts facts;
  facts.functions = {function("helper", EndpointKind::parameter, {"unrelated"})};
  CallGraph graph;
  graph.add(facts);
  CHECK(graph.undefined().empty());
  facts.functions = {function("reader", EndpointKind::source, {"use"})};
  graph.add(facts);
  CHECK(graph.undefined() == Names{"use"});
}

TEST_CASE("a name counts before a bracket only, and whole") {
  CHECK(names_function("int run (int x) {}", {"run"}));
  CHECK(names_function("std::string*\nrun(int x) {}", {"run"}));
  CHECK(names_function("void App::run(int x) {}", {"run"}));
  CHECK_FALSE(names_function("int rerun(int x); run;", {"run"}));
  CHECK_FALSE(names_function("app.run(1); app->run(2); return run(3); std::run(4);", {"run"}));
}
