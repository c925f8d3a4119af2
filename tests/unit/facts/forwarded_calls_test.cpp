#include "facts/forwarded_calls.h"

#include <catch2/catch.hpp>

using namespace bridgelint;

TEST_CASE("a call of a command that hands on is a call of the command it is told") {
  FileFacts host;
  host.forwards = {{"api.send", "electron", 0}};
  FileFacts page;
  FrontendCall call;
  call.command = Text::exact("api.send");
  call.style = CallStyle::bare;
  call.caller = "onSave";
  call.at = {"app.js", 3, 20};
  call.texts = {Text::exact("save"), Text()};
  call.data = {{0, "", "the page's address", {}}, {1, "path", "a message", {}}};
  FrontendCall computed = call;
  computed.texts = {Text(), Text::exact("data")};
  FrontendCall other = call;
  other.command = Text::exact("api.receive");
  page.calls = {call, computed, other};
  const auto calls = forwarded_calls({host, page});
  REQUIRE(calls.size() == 2);
  CHECK(calls[0].command == Text::exact("save"));
  CHECK(calls[0].style == CallStyle::bridge);
  CHECK(calls[0].framework == "electron");
  CHECK(calls[0].caller == "onSave");
  CHECK(calls[0].at == call.at);
  // What the forward takes for itself is no data of the command.
  CHECK(calls[0].data == std::vector<CallData>{{0, "path", "a message", {}}});
  CHECK(calls[1].command.known == Known::unknown);
  CHECK(forwarded_calls({page}).empty());
}
