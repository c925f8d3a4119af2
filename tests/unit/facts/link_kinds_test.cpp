#include "facts/link_kinds.h"

#include <catch2/catch.hpp>

#include "facts/merge.h"
#include "facts/model.h"

using namespace bridgelint;

namespace {

Span at(uint32_t offset) {
  return {"a.cpp", offset, offset + 1};
}

Endpoint parameter(uint32_t index) {
  Endpoint end;
  end.index = index;
  return end;
}

Endpoint sink(std::string kind, uint32_t offset) {
  Endpoint end;
  end.kind = EndpointKind::sink;
  end.name = std::move(kind);
  end.at = at(offset);
  return end;
}

Endpoint call(std::string function) {
  Endpoint end;
  end.kind = EndpointKind::call_argument;
  end.site = 7;
  end.name = std::move(function);
  return end;
}

Endpoint returned() {
  Endpoint end;
  end.kind = EndpointKind::call_result;
  end.site = 7;
  return end;
}

Endpoint result() {
  Endpoint end;
  end.kind = EndpointKind::result;
  return end;
}

LocalFlow flow(Endpoint from, Endpoint to, std::vector<std::string> safe_for = {},
               std::vector<Guard> guards = {}) {
  return {std::move(from), std::move(to), {}, std::move(guards), std::move(safe_for)};
}

std::vector<std::string> kinds_reached(std::vector<FunctionSummary> functions) {
  FileFacts facts;
  facts.functions = std::move(functions);
  ExposedCommand command;
  command.name = Text::exact("load");
  command.handler_id = "handler";
  command.untrusted = {0};
  facts.commands = {command};
  const BridgeModel model(merge({std::move(facts)}));
  std::vector<std::string> kinds;
  for (const Flow* found : model.flows("")) kinds.push_back(found->sink_kind);
  return kinds;
}

const std::vector<Guard> asked{{"checked by `inside`", false, at(3), "inside", 0, true}};

}  // namespace

TEST_CASE("what a helper made safe for files still runs as a command") {
  const FunctionSummary handler{
      "handler",
      "",
      at(0),
      {flow(parameter(0), call("clean")), flow(returned(), sink("path-read", 10)),
       flow(returned(), sink("command", 20))}};
  const FunctionSummary open{"clean", "", at(1), {flow(parameter(0), result())}};
  const FunctionSummary safe{"clean", "", at(1), {flow(parameter(0), result(), {"path-read"})}};
  CHECK(kinds_reached({handler, open}) == std::vector<std::string>{"path-read", "command"});
  CHECK(kinds_reached({handler, safe}) == std::vector<std::string>{"command"});
}

TEST_CASE("one safe way does not hide the unsafe one beside it") {
  const FunctionSummary handler{"handler",
                                "",
                                at(0),
                                {flow(parameter(0), call("clean")), flow(parameter(0), call("raw")),
                                 flow(returned(), sink("path-read", 10))}};
  const FunctionSummary safe{"clean", "", at(1), {flow(parameter(0), result(), {"path-read"})}};
  const FunctionSummary raw{"raw", "", at(2), {flow(parameter(0), sink("path-read", 30))}};
  CHECK(kinds_reached({handler, safe, raw}) == std::vector<std::string>{"path-read"});
}

TEST_CASE("a check in another unit counts when that unit vouches for it") {
  const FunctionSummary handler{
      "handler", "", at(0), {flow(parameter(0), sink("path-read", 10), {}, asked)}};
  const auto inside = [](VouchWhen when, std::vector<std::string> kinds) {
    FunctionSummary summary{"inside", "", at(1), {}};
    summary.vouches = {{0, when, std::move(kinds), ""}};
    return summary;
  };
  const std::vector<std::string> read{"path-read"};
  CHECK(kinds_reached({handler}) == read);
  CHECK(kinds_reached({handler, inside(VouchWhen::returned_true, {})}).empty());
  CHECK(kinds_reached({handler, inside(VouchWhen::returned, {})}).empty());
  CHECK(kinds_reached({handler, inside(VouchWhen::returned_true, read)}).empty());
  CHECK(kinds_reached({handler, inside(VouchWhen::returned_true, {"url-fetch"})}) == read);
  CHECK(kinds_reached({handler, inside(VouchWhen::returned_false, {})}) == read);
}

TEST_CASE("kinds that the same flows are safe for are looked at together") {
  const std::vector<FunctionSummary> functions{
      {"f", "", at(0), {flow(parameter(0), result(), {"path-list", "path-read"})}},
      {"g",
       "",
       at(1),
       {flow(parameter(0), sink("path-list", 1)), flow(parameter(0), sink("path-read", 2)),
        flow(parameter(0), sink("command", 3))}},
      {"k",
       "",
       at(2),
       {flow(parameter(0), call("f")), flow(returned(), sink("command", 4)),
        flow(returned(), sink("path-read", 5))}},
      {"leads-nowhere", "", at(3), {flow(parameter(0), result())}}};
  const auto groups = groups_by_kind(functions);
  REQUIRE(groups.size() == 2);
  CHECK(groups[0].kinds == std::vector<std::string>{"command"});
  CHECK(groups[0].functions[0].flows.size() == 1);
  CHECK(groups[1].kinds == std::vector<std::string>{"path-list", "path-read"});
  CHECK(groups[1].functions[0].flows.empty());
  CHECK(groups[1].functions[1].flows.size() == 2);
  CHECK(groups[0].functions[2].flows.size() == 2);
  CHECK(groups[0].functions[3].flows.empty());
}
