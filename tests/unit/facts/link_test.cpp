// Composing summaries: recursion, long chains, what outlives a call, budgets.
#include "facts/link.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <ctime>
#include <random>

#include "facts/link_graph.h"

using namespace bridgelint;

namespace {

Span at(uint32_t place) {
  return {"a.cpp", place, place + 1};
}

Endpoint end(EndpointKind kind, uint32_t index = 0, uint32_t site = 0, std::string name = {}) {
  Endpoint result;
  result.kind = kind;
  result.index = index;
  result.site = site;
  result.name = std::move(name);
  return result;
}
Endpoint parameter(uint32_t index, std::string path = {}) {
  Endpoint result = end(EndpointKind::parameter, index);
  result.path = std::move(path);
  return result;
}
Endpoint argument(const std::string& callee, uint32_t index, uint32_t site) {
  return end(EndpointKind::call_argument, index, site, callee);
}
Endpoint result_of(uint32_t site) {
  return end(EndpointKind::call_result, 0, site);
}
const Endpoint result = end(EndpointKind::result);
Endpoint sink(uint32_t place) {
  Endpoint to = end(EndpointKind::sink, 0, 0, "command");
  to.at = at(place);
  to.detail = "system";
  return to;
}
Endpoint variable(const std::string& id) {
  Endpoint result = end(EndpointKind::variable, 0, 0, id);
  result.detail = id;
  return result;
}

LocalFlow flow(Endpoint from, Endpoint to, std::string text = "step") {
  return {std::move(from), std::move(to), {{at(1), std::move(text)}}, {}};
}

FunctionSummary function(const std::string& id, std::vector<LocalFlow> flows,
                         std::vector<KeptPart> kept = {}) {
  return {id, id, at(1), std::move(flows), std::move(kept)};
}

FileFacts program(std::vector<FunctionSummary> functions,
                  const std::vector<std::string>& handlers = {"h"}) {
  FileFacts facts;
  facts.functions = std::move(functions);
  for (const auto& handler : handlers) {
    ExposedCommand command;
    command.name = Text::exact(handler);
    command.handler_id = handler;
    command.untrusted = {0};
    facts.commands.push_back(command);
  }
  return facts;
}

std::vector<std::string> found(const FileFacts& facts) {
  std::vector<std::string> result;
  for (const auto& flow : link_flows(facts).flows) {
    std::string text = std::to_string(flow.at.begin) + ":";
    for (const auto& step : flow.steps) text += " " + step.text;
    result.push_back(text);
  }
  return result;
}

}  // namespace

TEST_CASE("what comes out of a recursive call does not hang on the order of visits") {
  // `even` gives its argument back only through `odd`, which gives it back only through `even` or
  // at once; asked for from `odd` first, `even` is still open when its result is needed.
  auto functions =
      std::vector{function("h", {flow(parameter(0), argument("odd", 0, 1), "to odd"),
                                 flow(result_of(1), sink(90), "first sink"),
                                 flow(parameter(0), argument("even", 0, 2), "to even"),
                                 flow(result_of(2), sink(91), "second sink")}),
                  function("even", {flow(parameter(0), argument("odd", 0, 1), "even to odd"),
                                    flow(result_of(1), result, "even back")}),
                  function("odd", {flow(parameter(0), argument("even", 0, 1), "odd to even"),
                                   flow(result_of(1), result, "odd back"),
                                   flow(parameter(0), result, "odd gives it")})};
  const std::vector<std::string> expected{
      "90: to odd odd gives it first sink",
      "91: to even even to odd odd gives it even back second sink"};
  CHECK(found(program(functions)) == expected);
  std::ranges::reverse(functions);
  CHECK(found(program(functions)) == expected);
  for (auto& one : functions) std::ranges::reverse(one.flows);
  CHECK(found(program(functions)) == expected);
}

TEST_CASE("a random program gives the same flows in any order") {
  std::mt19937 random(7);
  const auto pick = [&](uint32_t below) { return static_cast<uint32_t>(random() % below); };
  for (int round = 0; round < 20; ++round) {
    std::vector<FunctionSummary> functions{
        function("h", {flow(parameter(0), argument("f0", 0, 1)), flow(result_of(1), sink(50))})};
    for (uint32_t i = 0; i < 8; ++i) {
      std::vector<LocalFlow> flows;
      for (uint32_t site = 1; site < 4; ++site) {
        const auto from = pick(2) == 0 ? parameter(0) : result_of(1 + pick(3));
        flows.push_back(flow(from, argument("f" + std::to_string(pick(8)), 0, site)));
        if (pick(3) == 0) flows.push_back(flow(result_of(site), result));
      }
      if (pick(3) == 0) flows.push_back(flow(parameter(0), result));
      if (pick(3) == 0) flows.push_back(flow(result_of(1 + pick(3)), sink(60 + i)));
      functions.push_back(function("f" + std::to_string(i), flows));
    }
    const auto expected = found(program(functions));
    std::ranges::shuffle(functions, random);
    CHECK(found(program(functions)) == expected);
  }
}

TEST_CASE("leaving out what leads to no sink loses nothing") {
  std::mt19937 random(11);
  const auto pick = [&](uint32_t below) { return static_cast<uint32_t>(random() % below); };
  // Flows that are safe for some kind of sink make the search go by kinds, and leave out the rest.
  LocalFlow limited = flow(parameter(0), result);
  limited.safe_for = {"path-read"};
  const auto sinks = [](const FileFacts& facts) {
    std::vector<uint32_t> result;
    for (const auto& flow : link_flows(facts).flows) result.push_back(flow.at.begin);
    return result;
  };
  size_t all = 0;
  for (int round = 0; round < 600; ++round) {
    std::vector<FunctionSummary> functions{
        function("h", {flow(parameter(0), argument("f0", 0, 1)), flow(result_of(1), sink(50))})};
    for (uint32_t i = 0; i < 10; ++i) {
      const auto from = [&]() -> Endpoint {
        if (pick(4) == 0) return variable("v" + std::to_string(pick(3)));
        return pick(2) == 0 ? parameter(pick(2)) : result_of(1 + pick(2));
      };
      std::vector<LocalFlow> flows;
      for (uint32_t site = 1; site < 3; ++site) {
        flows.push_back(flow(from(), argument("f" + std::to_string(pick(10)), pick(2), site)));
      }
      if (pick(3) == 0) flows.push_back(flow(from(), result));
      if (pick(3) == 0) flows.push_back(flow(from(), parameter(1)));
      if (pick(3) == 0) flows.push_back(flow(from(), variable("v" + std::to_string(pick(3)))));
      if (pick(2) == 0) flows.push_back(flow(from(), sink(60 + i)));
      if (pick(2) == 0) {
        flows.push_back(flow(end(EndpointKind::call_output, 1, 1 + pick(2)), sink(80 + i)));
      }
      std::vector<KeptPart> kept;
      if (pick(4) == 0) kept.push_back({1, "", "v" + std::to_string(pick(3)), "kept"});
      functions.push_back(function("f" + std::to_string(i), flows, kept));
    }
    const auto whole = sinks(program(functions));
    all += whole.size();
    functions.push_back(function("elsewhere", {limited}));
    CHECK(sinks(program(functions)) == whole);
  }
  CHECK(all > 100);
}

TEST_CASE("a chain of ten thousand calls is followed to its end, in time") {
  constexpr uint32_t length = 10'000;
  std::vector<FunctionSummary> functions{
      function("h", {flow(parameter(0), argument("f0", 0, 1)), flow(result_of(1), sink(50))})};
  for (uint32_t i = 0; i < length; ++i) {
    const auto next = "f" + std::to_string(i + 1);
    functions.push_back(function("f" + std::to_string(i), {flow(parameter(0), argument(next, 0, 1)),
                                                           flow(result_of(1), result)}));
  }
  functions.push_back(function("f" + std::to_string(length),
                               {flow(parameter(0), sink(60)), flow(parameter(0), result)}));
  const std::clock_t begin = std::clock();
  const auto linked = link_flows(program(functions));
  CHECK((std::clock() - begin) / CLOCKS_PER_SEC < 10);
  CHECK_FALSE(linked.cut_short);
  REQUIRE(linked.flows.size() == 2);
  for (const auto& one : linked.flows) CHECK(one.steps.size() <= 64);
}

TEST_CASE("many commands over one large program stay near linear") {
  std::vector<FunctionSummary> functions;
  std::vector<std::string> handlers;
  for (uint32_t i = 0; i < 10'000; ++i) {
    std::vector<LocalFlow> flows;
    for (uint32_t site = 1; site <= 3; ++site) {
      const uint32_t callee = (i * 7 + site * 31 + 1) % 10'000;
      flows.push_back(flow(parameter(0), argument("f" + std::to_string(callee), 0, site)));
      flows.push_back(flow(result_of(site), result));
    }
    if (i % 100 == 0) flows.push_back(flow(parameter(0), sink(i)));
    if (i % 50 == 0) flows.push_back(flow(parameter(0), result));
    functions.push_back(function("f" + std::to_string(i), flows));
    if (i % 200 == 0) handlers.push_back("f" + std::to_string(i));
  }
  const std::clock_t begin = std::clock();
  const auto linked = link_flows(program(functions, handlers));
  CHECK((std::clock() - begin) / CLOCKS_PER_SEC < 20);
  CHECK_FALSE(linked.cut_short);
  CHECK(linked.flows.size() == 100);
}

TEST_CASE("a budget that is used up is told") {
  auto facts = program({function("h", {flow(parameter(0), argument("f", 0, 1)),
                                       flow(parameter(0), argument("g", 0, 2))}),
                        function("f", {flow(parameter(0), sink(50))}),
                        function("g", {flow(parameter(0), sink(51))})});
  LinkGraph graph(flows_of(facts.functions), 2);
  CHECK(graph.parameter("h", 0));
  graph.explore();
  CHECK(graph.cut_short());
  LinkGraph whole(flows_of(facts.functions), 100);
  CHECK(whole.parameter("h", 0));
  whole.explore();
  CHECK_FALSE(whole.cut_short());
}

TEST_CASE("data stored by one command and used by another") {
  const std::vector<KeptPart> folder{{this_index, ".folder", "c:Store::folder", "Store::folder"}};
  const auto store = [&](const std::string& part) {
    return function("set", {flow(parameter(0), parameter(this_index, part), "stored")},
                    {{this_index, part, "c:Store::" + part.substr(1), "Store::" + part.substr(1)}});
  };
  const auto use =
      function("open", {flow(parameter(this_index, ".folder"), sink(50), "used")}, folder);
  const auto linked = link_flows(program({store(".folder"), use}, {"set"}));
  REQUIRE(linked.flows.size() == 1);
  CHECK(linked.flows[0].kept_in == std::vector<std::string>{"Store::folder"});
  REQUIRE(linked.flows[0].steps.size() == 3);
  CHECK(linked.flows[0].steps[1].text == "kept in `Store::folder`, for a later call to use");
  CHECK(link_flows(program({store(".other"), use}, {"set"})).flows.empty());
  // A way that needs no second call is told before one that does, however long it is.
  auto both = store(".folder");
  both.flows.push_back(flow(parameter(0), argument("run", 0, 1), "handed on"));
  const auto run = function("run", {flow(parameter(0), argument("again", 0, 1), "once more")});
  const auto again = function("again", {flow(parameter(0), sink(50), "used at once")});
  const auto direct = link_flows(program({both, use, run, again}, {"set"}));
  REQUIRE(direct.flows.size() == 1);
  CHECK(direct.flows[0].kept_in.empty());
}

TEST_CASE("data is followed through two variables that outlive a call, and no more") {
  const auto variable = [](const std::string& name) {
    return end(EndpointKind::variable, 0, 0, name);
  };
  const auto hand_on = [&](const std::string& from, const std::string& to) {
    return function("from " + from, {flow(variable(from), variable(to))});
  };
  const auto set = function("set", {flow(parameter(0), variable("first"))});
  const auto use = [&](const std::string& name) {
    return function("use", {flow(variable(name), sink(50))});
  };
  const auto ends_in = [&](const std::string& last) {
    return link_flows(
        program({set, hand_on("first", "second"), hand_on("second", "third"), use(last)}, {"set"}));
  };
  for (const auto* followed : {"first", "second"}) {
    const auto linked = ends_in(followed);
    CHECK(linked.flows.size() == 1);
    CHECK_FALSE(linked.left_kept);  // nobody reads the third
  }
  const auto third = ends_in("third");
  CHECK(third.flows.empty());
  CHECK(third.left_kept);
}

TEST_CASE("what enters in a helper goes back to all its callers") {
  const auto result_of_helper = [](const std::string& name, uint32_t site) {
    return end(EndpointKind::call_result, 0, site, name);
  };
  // A getter of page data in a wrapper, and a wrapper round that.
  Endpoint source = end(EndpointKind::source, 0, 0, "page data");
  const auto facts = program({function("h", {flow(result_of_helper("outer", 1), sink(50), "used")}),
                              function("outer", {flow(result_of_helper("text", 1), result, "on")}),
                              function("text", {flow(source, result, "got")})});
  CHECK(found(facts) == std::vector<std::string>{"50: got on used"});
  // A getter of a member that another command has set.
  const std::vector<KeptPart> part{{this_index, ".name", "c:name", "App::name"}};
  const auto set = function("set", {flow(parameter(0), parameter(this_index, ".name"))}, part);
  const auto get = function("get", {flow(parameter(this_index, ".name"), result)}, part);
  const auto use = function("use", {flow(result_of_helper("get", 3), sink(50))});
  const auto linked = link_flows(program({set, get, use}, {"set"}));
  REQUIRE(linked.flows.size() == 1);
  CHECK(linked.flows[0].kept_in == std::vector<std::string>{"App::name"});
}

TEST_CASE("a part of what is kept, and variables") {
  const auto set = function("set", {flow(parameter(0), variable("current"), "stored")});
  auto whole = variable("current");
  whole.path = ".name";
  const auto use = function("use", {flow(whole, sink(50), "used")});
  CHECK(link_flows(program({set, use}, {"set"})).flows.size() == 1);
  auto other = set;
  other.flows[0].to.path = ".title";
  CHECK(link_flows(program({other, use}, {"set"})).flows.empty());
  other.flows[0].to.path = ".name";
  CHECK(link_flows(program({other, use}, {"set"})).flows.size() == 1);
}

TEST_CASE("a member of what is handed on whole stays that member; other keys may change") {
  const auto caller = [](const std::string& part) {
    auto into = flow(parameter(0), argument("pass", 0, 1));
    into.to.path = part;
    return function("h", {into});
  };
  const auto pass = function("pass", {flow(parameter(0), argument("use", 0, 1))});
  const auto use =
      function("use", {flow(parameter(0, ".name"), sink(50)), flow(parameter(0, "[0]"), sink(51))});
  CHECK(found(program({caller(".name"), pass, use})).size() == 1);
  CHECK(found(program({caller(".title"), pass, use})).empty());
  CHECK(found(program({caller("[1]"), pass, use})).size() == 2);
}

namespace {

// Names, and the code that each of them never gets to.
using Closed = std::vector<std::pair<std::string, std::vector<Span>>>;

FileFacts one_handler_for(const Closed& closed, const std::string& compares_in,
                          std::vector<FunctionSummary> functions) {
  FileFacts facts = program(std::move(functions), {});
  for (const auto& [name, codes] : closed) {
    ExposedCommand command;
    command.name = Text::exact(name);
    command.handler_id = "h";
    command.untrusted = {0};
    for (const auto& code : codes) command.closed.push_back({compares_in, code});
    facts.commands.push_back(command);
  }
  return facts;
}

// "sink: commands / source", for each flow.
std::vector<std::string> entries(const FileFacts& facts) {
  std::vector<std::string> result;
  for (const auto& flow : link_flows(facts).flows) {
    std::string text = std::to_string(flow.at.begin) + ":";
    for (const auto* command : flow.commands) text += " " + command->name.value;
    result.push_back(text + " / " + flow.source);
  }
  return result;
}

LocalFlow flow_at(uint32_t place, Endpoint from, Endpoint to) {
  return {std::move(from), std::move(to), {{at(place), "step"}}, {}};
}

}  // namespace

TEST_CASE("a handler of several commands leads each into its own branch only") {
  const Closed closed{{"save", {{"a.cpp", 20, 30}}}, {"run", {{"a.cpp", 10, 20}}}, {"both", {}}};
  const auto facts = one_handler_for(
      closed, "h",
      {function("h", {flow_at(12, parameter(0), sink(12)), flow_at(25, parameter(0), sink(25)),
                      flow_at(40, parameter(0), argument("log", 0, 1))}),
       function("log", {flow(parameter(0), sink(90))})});
  CHECK(entries(facts) == std::vector<std::string>{
                              "12: save both / an argument of `save`",
                              "25: run both / an argument of `run`",
                              "90: save run both / an argument of `save`",
                          });
}

TEST_CASE("a handler of one command may have code for the others that it hands on") {
  const auto facts = one_handler_for(
      {{"done", {{"a.cpp", 20, 30}}}}, "h",
      {function("h", {flow_at(12, parameter(0), sink(12)), flow_at(25, parameter(0), sink(25))})});
  CHECK(entries(facts) == std::vector<std::string>{"12: done / an argument of `done`"});
}

TEST_CASE("the closed code may stand in a function that the handler hands the name to") {
  const Closed closed{{"save", {{"a.cpp", 20, 30}}}, {"run", {{"a.cpp", 10, 20}}}};
  const auto facts = one_handler_for(
      closed, "inner",
      {function("h", {flow(parameter(0), argument("middle", 0, 1))}),
       function("middle", {flow(parameter(0), argument("inner", 0, 1))}),
       function("inner", {flow_at(12, parameter(0), sink(12)), flow_at(25, parameter(0), sink(25)),
                          flow_at(26, end(EndpointKind::source, 0, 0, "a message"), sink(26))})});
  CHECK(entries(facts) == std::vector<std::string>{
                              "12: save / an argument of `save`",
                              "25: run / an argument of `run`",
                              "26: run / a message",
                          });
}
