#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "facts/merge.h"
#include "facts/shard.h"

using namespace bridgelint;

namespace {

// Facts with every member of every struct away from its default.
FileFacts full() {
  const Span at{"src/main.cpp", 10, 20};
  MappedText text;
  text.append_verbatim("src/main.cpp", "<p>", 30);
  text.append_decoded("src/main.cpp", "\n", 33, 35);
  FileFacts facts;
  facts.commands = {{Text::exact("save"),
                     "webview",
                     Tier::recovered,
                     at,
                     {"a", 1, 2},
                     {"b", 3, 4},
                     "c:@F@save",
                     {0, 1},
                     true,
                     "bridge",
                     "QObject",
                     true,
                     true}};
  facts.removed = {{Text::starting("sa"), "webview", at}};
  facts.scripts = {{"webui",
                    ScriptMoment::load,
                    Tier::syntactic,
                    at,
                    {{PieceKind::literal, "f(", at}, {PieceKind::encoded, "x", at}}}};
  facts.documents = {{Language::html, text}};
  facts.navigations = {{"webui", NavigationKind::content, Text::exact("index.html"), at}};
  facts.settings = {{"webview", "devtools", Text::exact("true"), true, at}};
  facts.origin_checks = {{"cef", "c:@F@save", false, "only a part is compared", at}};
  facts.gates = {{"cef", false, "never refuses", at}};
  facts.routes = {
      {"cpp-httplib", Text::exact("/run"), at, {"a", 1, 2}, "c:@F@run", {0}, true, "a message"}};
  facts.servers = {{"webui", Text::exact("0.0.0.0"), at, true}};
  const Endpoint from{EndpointKind::parameter, 1, 2, "n", "d", {78}, ".p", at};
  const Endpoint to{EndpointKind::sink, this_index, 3,  "command", "system",
                    {78, 88},           "[0]",      at, true};
  facts.functions = {{"id",
                      "name",
                      at,
                      {{from,
                        to,
                        {{at, "step"}},
                        {{"guard", false, at, "c:@F@is_inside", 1, false}},
                        {"path-read"}}},
                      {{this_index, ".folder", "c:@S@Store@FI@folder", "Store::folder"}},
                      {{1, VouchWhen::returned_true, {"path-read"}, "why"}}}};
  facts.calls = {{Text::exact("save"),
                  CallStyle::window_member,
                  "f",
                  "onclick",
                  true,
                  at,
                  at,
                  {{1, "path", "the page's address", {{at, "step"}}}},
                  true,
                  true,
                  {Text::exact("first"), Text()}}};
  facts.forwards = {{"api.send", "electron", 1}};
  const Channel channel{"c:@F@add", "add", "a.h"};
  const ChannelValue carried{1,  0,  true, true,   Text::starting("app_"),
                             at, at, "f",  {0, 2}, {facts.commands[0]}};
  facts.wrappers = {{facts.commands[0], carried, carried, true, true, {channel}}};
  facts.channel_uses = {{"c:@F@add", {carried}, {channel}, at}};
  facts.triggers = {{"button", at}};
  facts.globals = {{"helper", at, false}};
  facts.pages = {{"index.html", at, at, "\n", true, true, {"app.js"}, true}};
  facts.imports = {{"app.js", "notes.js", at}};
  facts.policies = {{PolicyDelivery::header,
                     true,
                     "why",
                     true,
                     text,
                     "index.html",
                     at,
                     {"ui"},
                     {"script-src"},
                     {at},
                     {at}}};
  facts.policy_slots = {{"app.csp", at, at, "\"", "\"", {"img-src data:"}, {"ui"}}};
  facts.inline_code = {{"index.html", InlineKind::style_attribute, {"sha256-x"}, at}};
  facts.writes = {{"innerHTML", "html", at, at, "location.hash", "save", {{at, "step"}}}};
  facts.listeners = {{true, true, "the origin is only searched for a text", {"c", 5, 6}, at}};
  facts.links = {{LinkKind::message, Text::starting("https://"), "sandbox", "index.html", at}};
  facts.secrets = {{"AWS access key", false, at}};
  facts.grants = {{"save", at}};
  facts.allowlists = {{at}};
  facts.coverage = {{"a.cpp", CoverageKind::partial, "why"}};
  facts.problems = {{ProblemKind::note, "message", at}};
  facts.reads = {{"a.h", digest_of("x")}};
  return facts;
}

// A unit's worth of random facts over few names and places, so that units overlap.
FileFacts random_facts(std::mt19937& random) {
  const auto pick = [&](uint32_t below) { return static_cast<uint32_t>(random() % below); };
  const auto span = [&] { return Span{"f" + std::to_string(pick(3)), pick(4), 4 + pick(3)}; };
  FileFacts facts;
  for (uint32_t i = pick(6); i > 0; --i) {
    facts.commands.push_back({Text::exact("c" + std::to_string(pick(3))),
                              "w",
                              static_cast<Tier>(pick(3)),
                              span(),
                              {},
                              {},
                              "",
                              {},
                              false});
    facts.calls.push_back({Text::exact("c" + std::to_string(pick(3))), CallStyle::bare, "", "",
                           false, span(), span()});
    facts.coverage.push_back({"f" + std::to_string(pick(3)), static_cast<CoverageKind>(pick(5)),
                              "r" + std::to_string(pick(2))});
    facts.reads.push_back({"f" + std::to_string(pick(3)), digest_of(std::to_string(pick(2)))});
  }
  return facts;
}

}  // namespace

TEST_CASE("a shard gives back every fact") {
  const FileFacts facts = full();
  const auto again = read_shard(write_shard(facts));
  REQUIRE(again);
  CHECK(*again == facts);
}

TEST_CASE("a shard cut short, altered or of another kind is refused") {
  const std::string shard = write_shard(full());
  for (size_t size = 0; size < shard.size(); ++size) CHECK_FALSE(read_shard(shard.substr(0, size)));
  for (size_t i = 0; i < shard.size(); ++i) {
    std::string altered = shard;
    altered[i] = static_cast<char>(altered[i] ^ 0x40);
    CHECK_FALSE(read_shard(altered));
  }
  CHECK_FALSE(read_shard(shard + "x"));
}

TEST_CASE("a stored enumerator that does not exist is damage") {
  FileFacts facts;
  facts.coverage = {{"a.cpp", static_cast<CoverageKind>(17), ""}};
  CHECK_FALSE(read_shard(write_shard(facts)));
}

TEST_CASE("the JSON twin names every list and spells values out") {
  const auto json = facts_to_json(full());
  for (const auto* word :
       {"\"commands\"", "\"reads\"", "\"tier\": \"recovered\"", "\"known\": \"exact\"",
        "\"kind\": \"partial\"", "\"language\": \"html\""}) {
    CHECK(json.find(word) != std::string::npos);
  }
}

TEST_CASE("bytes that are not UTF-8 do not break the JSON twin") {
  FileFacts facts;
  facts.grants = {{"bad \xff byte", {"a", 0, 1}}};
  CHECK(facts_to_json(facts).find("bad \xEF\xBF\xBD byte") != std::string::npos);
}

TEST_CASE("merging is commutative, associative and idempotent") {
  std::mt19937 random(2026);
  for (int round = 0; round < 500; ++round) {
    std::vector<FileFacts> parts;
    for (int i = 0; i < 5; ++i) parts.push_back(random_facts(random));
    const FileFacts whole = merge(parts);
    std::ranges::shuffle(parts, random);
    REQUIRE(merge(parts) == whole);
    const FileFacts left = merge({parts[0], parts[1]});
    const FileFacts right = merge({parts[2], parts[3], parts[4]});
    REQUIRE(merge({right, left}) == whole);
    REQUIRE(merge({whole, whole, left}) == whole);
  }
}

TEST_CASE("what Clang says of a place replaces what the syntax tree said") {
  FileFacts syntax;
  FileFacts clang;
  const Span at{"a.cpp", 1, 9};
  syntax.commands = {{Text{}, "w", Tier::syntactic, at, at, {}, "", {}, false}};
  clang.commands = {{Text::exact("x"), "w", Tier::semantic, at, at, {}, "id", {0}, false},
                    {Text::exact("y"), "w", Tier::semantic, at, at, {}, "id", {0}, false}};
  const auto all = merge({syntax, clang});
  REQUIRE(all.commands.size() == 2);
  CHECK(all.commands[0].name == Text::exact("x"));
}

TEST_CASE("a file is covered once, as well as some unit read it") {
  FileFacts one;
  FileFacts two;
  one.coverage = {{"a.h", CoverageKind::partial, "an error"}};
  two.coverage = {{"a.h", CoverageKind::semantic, ""}};
  const auto all = merge({one, two});
  REQUIRE(all.coverage.size() == 1);
  CHECK(all.coverage[0].kind == CoverageKind::semantic);
}
