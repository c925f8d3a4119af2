#include "facts/link_reach.h"

#include <catch2/catch.hpp>

using namespace bridgelint;

namespace {

Endpoint end(EndpointKind kind, std::string name = {}) {
  Endpoint result;
  result.kind = kind;
  result.name = std::move(name);
  return result;
}

FunctionSummary function(std::string id, Endpoint from, Endpoint to) {
  FunctionSummary summary;
  summary.id = std::move(id);
  LocalFlow flow;
  flow.from = std::move(from);
  flow.to = std::move(to);
  summary.flows.push_back(std::move(flow));
  return summary;
}

std::vector<std::string> in_reach(const FileFacts& facts) {
  std::vector<std::string> ids;
  for (const auto& summary : functions_in_reach(facts, call_edges(facts))) {
    ids.push_back(summary.id);
  }
  return ids;
}

const Endpoint parameter = end(EndpointKind::parameter);
const Endpoint sink = end(EndpointKind::sink, "command");

}  // namespace

TEST_CASE("data reaches callees, those that take results, and readers of what is kept") {
  FileFacts facts;
  ExposedCommand command;
  command.handler_id = "handler";
  facts.commands = {command};
  facts.functions = {
      function("handler", parameter, end(EndpointKind::call_argument, "callee")),
      function("callee", parameter, end(EndpointKind::variable, "kept")),
      function("reader", end(EndpointKind::variable, "kept"), end(EndpointKind::result)),
      function("taker", end(EndpointKind::call_result, "reader"), sink),
      function("apart", parameter, sink),
      function("caller of it", parameter, end(EndpointKind::call_argument, "apart")),
  };
  CHECK(in_reach(facts) == std::vector<std::string>{"handler", "callee", "reader", "taker"});
}

TEST_CASE("data also enters by a source, and a function counts with all its summaries") {
  FileFacts facts;
  facts.functions = {function("f", end(EndpointKind::source, "a message"), sink),
                     function("f", parameter, sink), function("g", parameter, sink)};
  CHECK(in_reach(facts) == std::vector<std::string>{"f", "f"});
  facts.functions.erase(facts.functions.begin());
  CHECK(in_reach(facts).empty());
}
