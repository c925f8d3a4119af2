#include "facts/namesakes.h"

#include <catch2/catch.hpp>

using namespace bridgelint;

namespace {

FunctionSummary function(const std::string& file, const std::string& id,
                         const std::vector<std::string>& callees = {}) {
  FunctionSummary summary{id, id, {file, 1, 2}, {}};
  for (const auto& callee : callees) {
    LocalFlow flow;
    flow.to.kind = EndpointKind::call_argument;
    flow.to.name = callee;
    summary.flows.push_back(flow);
  }
  return summary;
}

std::vector<std::string> ids(const FileFacts& facts) {
  std::vector<std::string> result;
  for (const auto& function : facts.functions) result.push_back(function.id);
  return result;
}

const std::string& callee(const FileFacts& facts, size_t function) {
  return facts.functions[function].flows.at(0).to.name;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("each program's functions call those of their own program") {
  FileFacts facts;
  facts.functions = {function("one/main.cpp", "start", {"run"}), function("one/lib/run.cpp", "run"),
                     function("two/main.cpp", "begin", {"run"}), function("two/lib/run.cpp", "run"),
                     function("two/other.cpp", "other", {"begin"})};
  tell_namesakes_apart(facts);
  CHECK(ids(facts) == Ids{"start", "run#one/lib/run.cpp", "begin", "run#two/lib/run.cpp", "other"});
  CHECK(callee(facts, 0) == "run#one/lib/run.cpp");
  CHECK(callee(facts, 2) == "run#two/lib/run.cpp");
  CHECK(callee(facts, 4) == "begin");
}

TEST_CASE("a handler is the one of its own file, and so is what is closed in it") {
  FileFacts facts;
  facts.functions = {function("one/a.cpp", "execute"), function("two/a.cpp", "execute")};
  facts.commands.resize(2);
  for (size_t i = 0; i < 2; ++i) {
    const std::string file = i == 0 ? "one/a.cpp" : "two/a.cpp";
    facts.commands[i].at = {"main.cpp", 1, 2};
    facts.commands[i].handler = {file, 1, 2};
    facts.commands[i].handler_id = "execute";
    facts.commands[i].closed = {{"execute", {file, 1, 2}}};
  }
  tell_namesakes_apart(facts);
  CHECK(facts.commands[0].handler_id == "execute#one/a.cpp");
  CHECK(facts.commands[1].handler_id == "execute#two/a.cpp");
  CHECK(facts.commands[1].closed[0].function == "execute#two/a.cpp");
  CHECK(ids(facts) == Ids{"execute#one/a.cpp", "execute#two/a.cpp"});
}

TEST_CASE("a handler that is only declared where it is registered is the nearest one") {
  FileFacts facts;
  facts.functions = {function("one/a.cpp", "execute"), function("two/a.cpp", "execute")};
  facts.commands.resize(2);
  facts.commands[0].handler = {"one/a.h", 1, 2};
  facts.commands[1].handler = {"two/main.cpp", 1, 2};
  for (auto& command : facts.commands) command.handler_id = "execute";
  tell_namesakes_apart(facts);
  CHECK(facts.commands[0].handler_id == facts.functions[0].id);
  CHECK(facts.commands[1].handler_id == facts.functions[1].id);
  facts.functions = {function("a.cpp", "execute")};
  facts.commands[0].handler_id = "execute";
  tell_namesakes_apart(facts);
  CHECK(facts.commands[0].handler_id == "execute");
}

TEST_CASE("the forms of a function for several platforms stay one function") {
  const auto unchanged = [](FileFacts facts) {
    const FileFacts before = facts;
    tell_namesakes_apart(facts);
    return facts == before;
  };
  FileFacts facts;
  facts.functions = {function("src/main.cpp", "start", {"run"}), function("src/win/run.cpp", "run"),
                     function("src/mac/run.cpp", "run")};
  CHECK(unchanged(facts));
  // Nobody means the one for the other platform alone.
  facts.functions.push_back(function("src/win/window.cpp", "show", {"run"}));
  CHECK(unchanged(facts));
  // One that is in a header is the same for all.
  facts.functions = {function("run.h", "run"), function("one/a.cpp", "a", {"run"}),
                     function("run.h", "run"), function("two/b.cpp", "b", {"run"})};
  CHECK(unchanged(facts));
}
