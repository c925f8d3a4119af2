#include "facts/model.h"

#include <catch2/catch.hpp>

using namespace bridgelint;

namespace {

Span at(uint32_t place) {
  return {"main.cpp", place, place + 1};
}

ExposedCommand command(std::string name, std::string handler = "") {
  return {Text::exact(std::move(name)), "w", Tier::semantic, at(1), at(2), at(3),
          std::move(handler),           {0}, false};
}

FrontendCall call(std::string name, CallStyle style) {
  return {
      Text::exact(std::move(name)), style, "w", "click", true, {"app.js", 5, 9}, {"app.js", 5, 6}};
}

Endpoint parameter(uint32_t index) {
  return {EndpointKind::parameter, index, 0, "", "", {}, "", at(4)};
}
Endpoint result() {
  return {EndpointKind::result, 0, 0, "", "", {}, "", at(5)};
}
Endpoint sink(uint32_t place) {
  return {EndpointKind::sink, 0, 0, "command", "system", {78}, "", at(place)};
}
Endpoint argument(std::string callee, uint32_t index, uint32_t site) {
  return {EndpointKind::call_argument, index, site, std::move(callee), "", {}, "", at(6)};
}
Endpoint call_result(uint32_t site) {
  return {EndpointKind::call_result, 0, site, "", "", {}, "", at(7)};
}
Endpoint call_output(uint32_t site, uint32_t index) {
  return {EndpointKind::call_output, index, site, "", "", {}, "", at(7)};
}
LocalFlow flow(Endpoint from, Endpoint to, std::string step) {
  return {std::move(from), std::move(to), {{at(8), std::move(step)}}, {}};
}

std::vector<std::string> texts(const Flow& flow) {
  std::vector<std::string> result;
  for (const auto& step : flow.steps) result.push_back(step.text);
  return result;
}

}  // namespace

TEST_CASE("a call reaches a command by its exact name") {
  FileFacts facts;
  facts.commands = {command("save")};
  facts.calls = {call("save", CallStyle::bare), call("load", CallStyle::bridge)};
  const BridgeModel model(facts);
  CHECK(model.callers("save").size() == 1);
  CHECK(model.handlers("save").size() == 1);
  REQUIRE(model.unanswered_calls().size() == 1);
  CHECK(model.unanswered_calls()[0]->command.value == "load");
}

TEST_CASE("a command with a computed name may answer any call, a prefix only what starts with it") {
  FileFacts facts;
  facts.commands = {command("x")};
  facts.commands[0].name = Text::starting("file_");
  facts.calls = {call("file_read", CallStyle::bridge), call("other", CallStyle::bridge)};
  const BridgeModel model(facts);
  REQUIRE(model.unanswered_calls().size() == 1);
  CHECK(model.unanswered_calls()[0]->command.value == "other");
  CHECK(model.exact_handlers("file_read").empty());
  CHECK(model.handlers("file_read").size() == 1);
}

TEST_CASE("a window member that the page defines itself is no unanswered call") {
  FileFacts facts;
  facts.calls = {call("helper", CallStyle::window_member), call("gone", CallStyle::window_member)};
  facts.globals = {{"helper", {"app.js", 1, 2}, false}};
  const BridgeModel model(facts);
  REQUIRE(model.unanswered_calls().size() == 1);
  CHECK(model.unanswered_calls()[0]->command.value == "gone");
}

TEST_CASE("what a global function of the page answers is no reply of a command") {
  FileFacts facts;
  facts.calls = {call("marked", CallStyle::window_member), call("ask", CallStyle::window_member)};
  facts.globals = {{"marked", {"marked.min.js", 0, 0}, true}, {"ask", {"app.js", 1, 2}, false}};
  for (const char* name : {"marked", "ask"}) {
    auto& write = facts.writes.emplace_back();
    write.command = name;
    write.source = "a bridge reply";
  }
  // A library's is left out; of what another script defines, the origin is not known.
  const auto asked = [](const FileFacts& given) {
    std::vector<std::string> names;
    const BridgeModel model(given);
    for (const auto& write : model.facts().writes) {
      CHECK(write.source.empty() == write.command.empty());
      names.push_back(write.command);
    }
    return names;
  };
  CHECK(asked(facts) == std::vector<std::string>{""});
  facts.calls.push_back(call("marked", CallStyle::bridge));
  CHECK(asked(facts) == std::vector<std::string>{"marked", ""});
}

TEST_CASE("a bare call to an unknown name is not taken for a bridge call") {
  FileFacts facts;
  facts.calls = {call("typo", CallStyle::bare)};
  CHECK(BridgeModel(facts).unanswered_calls().empty());
}

TEST_CASE("data is followed into a callee, out of its result and on to the sink") {
  FileFacts facts;
  facts.commands = {command("run", "handler")};
  facts.calls = {call("run", CallStyle::bridge)};
  facts.functions = {
      {"handler",
       "handler",
       at(1),
       {flow(parameter(0), argument("decorate", 0, 1), "into decorate"),
        flow(call_result(1), argument("execute", 1, 2), "into execute")}},
      {"decorate", "decorate", at(1), {flow(parameter(0), result(), "returned")}},
      {"execute", "execute", at(1), {flow(parameter(1), sink(90), "run by system")}}};
  const BridgeModel model(facts);
  const auto flows = model.flows("command");
  REQUIRE(flows.size() == 1);
  CHECK(flows[0]->at == at(90));
  CHECK(flows[0]->cwe == std::vector<uint32_t>{78});
  CHECK(texts(*flows[0]) == std::vector<std::string>{"`click` calls `run`", "into decorate",
                                                     "returned", "into execute", "run by system"});
  CHECK(model.flows_of(*facts.commands.data()).empty());
  CHECK(model.flows_of(model.facts().commands[0]).size() == 1);
}

TEST_CASE("data comes back through an out-parameter") {
  FileFacts facts;
  facts.commands = {command("run", "handler")};
  facts.functions = {{"handler",
                      "handler",
                      at(1),
                      {flow(parameter(0), argument("fill", 0, 1), "into fill"),
                       flow(call_output(1, 1), sink(90), "sink")}},
                     {"fill", "fill", at(1), {flow(parameter(0), parameter(1), "written")}}};
  CHECK(BridgeModel(facts).flows("").size() == 1);
}

TEST_CASE("data in one part of an object does not come out of another") {
  FileFacts facts;
  facts.commands = {command("run", "handler")};
  auto hand_over = flow(parameter(0), argument("use", 0, 1), "into use");
  hand_over.to.path = ".name";
  auto other_part = flow(parameter(0), sink(90), "sink");
  other_part.from.path = ".command";
  facts.functions = {{"handler", "handler", at(1), {hand_over}},
                     {"use", "use", at(1), {other_part}}};
  CHECK(BridgeModel(facts).flows("").empty());
  facts.functions[0].flows[0].to.path = "";
  CHECK(BridgeModel(facts).flows("").size() == 1);
  facts.functions[0].flows[0].to.path = ".command.text";
  CHECK(BridgeModel(facts).flows("").size() == 1);
}

TEST_CASE("a parameter that does not reach the sink gives no flow") {
  FileFacts facts;
  facts.commands = {command("run", "handler")};
  facts.functions = {{"handler", "handler", at(1), {flow(parameter(1), sink(90), "sink")}}};
  CHECK(BridgeModel(facts).flows("").empty());
}

TEST_CASE("recursion ends, and what it reaches is found") {
  FileFacts facts;
  facts.commands = {command("run", "a")};
  facts.functions = {
      {"a", "a", at(1), {flow(parameter(0), argument("b", 0, 1), "a to b")}},
      {"b",
       "b",
       at(1),
       {flow(parameter(0), argument("a", 0, 1), "b to a"), flow(parameter(0), sink(90), "sink")}}};
  CHECK(BridgeModel(facts).flows("").size() == 1);
}

TEST_CASE("several commands that share a sink are one flow with several entries") {
  FileFacts facts;
  facts.commands = {command("one", "h1"), command("two", "h2")};
  facts.functions = {{"h1", "h1", at(1), {flow(parameter(0), argument("x", 0, 1), "1")}},
                     {"h2", "h2", at(1), {flow(parameter(0), argument("x", 0, 1), "2")}},
                     {"x", "x", at(1), {flow(parameter(0), sink(90), "sink")}}};
  const BridgeModel model(facts);
  REQUIRE(model.flows("").size() == 1);
  CHECK(model.flows("")[0]->commands.size() == 2);
}

TEST_CASE("page data that a getter reads counts, also in a helper the event is handed to") {
  FileFacts facts;
  facts.commands = {command("run", "handler")};
  facts.commands[0].untrusted = {};
  const Endpoint source{EndpointKind::source, 0, 0, "page data", "", {}, "", at(9)};
  facts.functions = {
      {"handler", "handler", at(1), {flow(parameter(0), argument("helper", 0, 1), "event")}},
      {"helper", "helper", at(1), {flow(source, sink(90), "sink")}}};
  const BridgeModel model(facts);
  REQUIRE(model.flows("").size() == 1);
  CHECK(model.flows("")[0]->commands.size() == 1);
}

TEST_CASE("whole documents come before fragments") {
  FileFacts facts;
  facts.pages = {{"a.html", {"a.html", 0, 1}, {}, {}, false, true, {}, true},
                 {"b.html", {"b.html", 0, 1}, {}, {}, false, false, {}, true},
                 {"c.html", {"c.html", 0, 1}, {}, {}, false, false, {}, false}};
  const BridgeModel model(facts);
  REQUIRE(model.script_pages().size() == 2);
  CHECK(model.script_pages()[0]->id == "b.html");
}

TEST_CASE("a policy speaks of its page, or of all") {
  FileFacts facts;
  facts.pages = {{"a.html", {"a.html", 0, 1}, {}, {}, false, false, {}, true},
                 {"b.html", {"b.html", 0, 1}, {}, {}, false, false, {}, true}};
  facts.policies = {{PolicyDelivery::meta, false, {}, false, {}, "a.html", {"a.html", 2, 3}},
                    {PolicyDelivery::config, false, {}, false, {}, "", {"app.toml", 0, 1}}};
  const BridgeModel model(facts);
  CHECK(model.policies_of(*model.script_pages()[0]).size() == 2);
  CHECK(model.policies_of(*model.script_pages()[1]).size() == 1);
}
