#include "facts/registration_links.h"

#include <catch2/catch.hpp>

using namespace bridgelint;

namespace {

Channel function(const char* id) {
  return {id, id, "bridge.h"};
}

/// `bind(name, handler)` inside of `through(name, handler)`.
RegistrationWrapper wrapper(const char* through, Text before = Text::exact("")) {
  RegistrationWrapper result;
  result.command.framework = "fw";
  result.command.at = {"bridge.cpp", 10, 20};
  result.command.untrusted = {0};
  result.name.source = 0;
  result.name.text = std::move(before);
  result.handler.source = 1;
  result.handler.callable = true;
  result.through = {function(through)};
  return result;
}

ChannelValue name(const char* text) {
  ChannelValue value;
  value.text = Text::exact(text);
  return value;
}

ChannelValue handler(const char* id, std::vector<uint32_t> parameters = {0}) {
  ChannelValue value;
  value.index = 1;
  value.callable = true;
  value.handler_id = id;
  value.parameters = std::move(parameters);
  return value;
}

ChannelValue passed(uint32_t index, Text before = Text::exact("")) {
  ChannelValue value;
  value.index = index;
  value.source = index;
  value.callable = index == 1;
  value.text = std::move(before);
  return value;
}

ChannelUse use(const char* into, std::vector<ChannelValue> values, uint32_t at) {
  return {into, std::move(values), {}, {"use.cpp", at, at + 5}};
}

}  // namespace

TEST_CASE("a call of a wrapper is a command") {
  const auto links = link_registrations(
      {wrapper("expose")},
      {use("expose", {name("save"), handler("f")}, 1), use("other", {name("x"), handler("g")}, 7)});
  REQUIRE(links.commands.size() == 1);
  CHECK(links.commands[0].name == Text::exact("save"));
  CHECK(links.commands[0].handler_id == "f");
  CHECK(links.commands[0].at == Span{"use.cpp", 1, 6});
  CHECK(links.commands[0].untrusted == std::vector<uint32_t>{0});
  CHECK(links.resolved == std::set<Span>{{"bridge.cpp", 10, 20}});
}

TEST_CASE("a wrapper's wrapper adds its part of the name, and stands for no command itself") {
  auto inner = use("add", {passed(0, Text::exact("app_")), passed(1)}, 1);
  inner.through = {function("expose")};
  const auto links = link_registrations({wrapper("add")},
                                        {inner, use("expose", {name("save"), handler("f")}, 30)});
  REQUIRE(links.commands.size() == 1);
  CHECK(links.commands[0].name == Text::exact("app_save"));
  CHECK(links.resolved == std::set<Span>{{"bridge.cpp", 10, 20}, {"use.cpp", 1, 6}});
}

TEST_CASE("where the uses end before the name is known, the last one has a computed name") {
  auto inner = use("add", {passed(0, Text::exact("app_")), handler("f")}, 1);
  inner.through = {function("expose")};
  const auto links = link_registrations({wrapper("add")}, {inner});
  REQUIRE(links.commands.size() == 1);
  CHECK_FALSE(links.commands[0].name.is_exact());
  CHECK(links.commands[0].name.value == "app_");
  CHECK(link_registrations({wrapper("add")}, {inner}, {inner.at}).commands.empty());
}

TEST_CASE("a wrapper that nobody uses is left as it is") {
  const auto links = link_registrations({wrapper("expose")}, {});
  CHECK(links.commands.empty());
  CHECK(links.resolved.empty());
}

TEST_CASE("a recursion comes to its end") {
  auto again = use("add", {passed(0, Text::exact("x")), passed(1)}, 1);
  again.through = {function("add")};
  const auto links =
      link_registrations({wrapper("add")}, {again, use("add", {name("y"), handler("f")}, 30)});
  CHECK(links.commands.size() > 1);
  CHECK(links.commands.size() < 50);
}

TEST_CASE("a registration of unknown name gives way to the commands that it stands for") {
  FileFacts bridge;
  bridge.wrappers = {wrapper("expose")};
  ExposedCommand open;
  open.name = Text();
  open.framework = "fw";
  open.at = {"bridge.cpp", 10, 20};
  bridge.commands = {open};
  FileFacts users;
  users.channel_uses = {use("expose", {name("save"), handler("f")}, 1)};
  std::vector<FileFacts> parts{bridge, users};
  const auto found = resolve_registrations(parts);
  CHECK(parts[0].commands.empty());
  REQUIRE(found.commands.size() == 1);
  CHECK(found.commands[0].name.value == "save");
}
