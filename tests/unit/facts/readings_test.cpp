#include "facts/readings.h"

#include <catch2/catch.hpp>

using namespace bridgelint;

namespace {

ExposedCommand in_header(const std::string& name, const std::string& id, const Span& handler) {
  ExposedCommand command;
  command.name = Text::exact(name);
  command.at = {"player.h", 10, 20};
  command.handler_id = id;
  command.handler = handler;
  return command;
}

FunctionSummary function(const std::string& id, const Span& at) {
  FunctionSummary summary;
  summary.id = id;
  summary.at = at;
  return summary;
}

const Span declared{"player.h", 30, 34};
const Span defined{"player.cpp", 5, 9};

}  // namespace

TEST_CASE("units that read one registration differently speak of one command") {
  FileFacts facts;
  facts.commands = {in_header("play", "", {}), in_header("play", "c:@S@P@F@play#I#", declared),
                    in_header("play", "c:@S@P@F@play#$@S@text#", declared),
                    in_header("play", "c:@S@P@F@play#$@S@text#", defined)};
  facts.functions = {function("c:@S@P@F@play#$@S@text#", defined)};
  join_readings(facts);
  REQUIRE(facts.commands.size() == 1);
  CHECK(facts.commands[0].handler == defined);
  CHECK(facts.commands[0].handler_id == "c:@S@P@F@play#$@S@text#");
}

TEST_CASE("a registration that a template repeats for several classes gives several commands") {
  FileFacts facts;
  facts.commands = {in_header("play", "c:@S@A@F@play#", declared),
                    in_header("play", "c:@S@B@F@play#", declared)};
  join_readings(facts);
  CHECK(facts.commands.size() == 2);
}

TEST_CASE("commands without a known name are not taken for one") {
  FileFacts facts;
  facts.commands = {in_header("", "c:@F@a#", declared), in_header("", "c:@F@a#", defined)};
  for (auto& command : facts.commands) command.name = Text{};
  join_readings(facts);
  CHECK(facts.commands.size() == 2);
}
