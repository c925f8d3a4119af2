#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "models/models.h"

using namespace bridgelint;

namespace {

struct Read {
  Models models;
  std::vector<std::string> problems;  ///< "the bytes at the place: message"
};

Read read(const std::string& bytes) {
  Read result;
  std::vector<Problem> problems;
  add_models(result.models, parse_toml("m.toml", bytes, problems), problems);
  for (const Problem& problem : problems) {
    const auto& at = problem.at;
    CHECK(at.file == "m.toml");
    CHECK(problem.kind == ProblemKind::config);
    REQUIRE(at.end <= bytes.size());
    const std::string text = bytes.substr(at.begin, at.end - at.begin);
    // A whole table stands for itself by its first line.
    result.problems.push_back(
        fmt::format("{}: {}", text.substr(0, text.find('\n')), problem.message));
  }
  return result;
}

const std::string start = R"(
schema = 1
id = "mine"
name = "My bridge"
triggers = ["mine"]
)";

}  // namespace

TEST_CASE("a framework of one's own") {
  const auto [models, problems] = read(start + R"(
[[command]]
function = ["app::expose"]
arity = [2, 3]
name = 0
handler = 1
untrusted = [0]
json = true
catch_all = "*"

[[command]]
type = "app"
field = "on_message"
name = "message"
untrusted = [1]

[[getter]]
function = ["app::reply"]
from = 2
on = "this"

[[setting]]
type = "app::options"
field = "devtools"
key = "devtools"

[[server]]
function = ["app::listen"]
address = 1

[[server]]
function = ["app::listen_all"]
address = "0.0.0.0"

[[frontend]]
kind = "member"
object = "app"
except = ["version"]
)");
  CHECK(problems.empty());
  const FrameworkModel* mine = models.framework("mine");
  REQUIRE(mine != nullptr);
  REQUIRE(mine->commands.size() == 2);
  CHECK(mine->commands[0].function.matches("app::expose", 3));
  CHECK_FALSE(mine->commands[0].function.matches("app::expose", 4));
  CHECK(mine->commands[0].json);
  CHECK(mine->commands[0].catch_all == "*");
  CHECK(mine->commands[1].fixed_name == "message");
  REQUIRE(mine->commands[1].field);
  CHECK(mine->commands[1].field->type == "app");
  CHECK(mine->commands[1].field->name == "on_message");
  REQUIRE(mine->getters.size() == 1);
  CHECK(mine->getters[0].into == 2);
  CHECK(mine->getters[0].on == this_argument);
  REQUIRE(mine->settings.size() == 1);
  CHECK(mine->settings[0].field);
  REQUIRE(mine->servers.size() == 2);
  CHECK(mine->servers[0].address == 1);
  CHECK_FALSE(mine->servers[1].address);
  CHECK(mine->servers[1].default_address == "0.0.0.0");
  REQUIRE(mine->frontends.size() == 1);
  CHECK(mine->frontends[0].kind == FrontendKind::member);
  CHECK(mine->frontends[0].object == "app");
  CHECK(mine->frontends[0].except == std::vector<std::string>{"version"});
}

TEST_CASE("every shape of a registration") {
  const auto [models, problems] = read(start + R"(
[[command]]
override = ["App::Handler::on_query"]
arity = 2
name = 1
name_from = ["App::Message::name"]
untrusted = [1]

[[command]]
macro = ["APP_FUNCTION"]
name = 0
handler = 1
untrusted = [0]

[[command]]
assign = ["app::Object", "app::Server::resource"]
name = 0
untrusted = [1]

[[command]]
table = ["app_descriptor"]
name = 0
handler = 2
untrusted = []

[[command]]
function = ["app::Channel::add"]
name = 0
object = 1
members = ["slots", "properties"]

[[command]]
function = ["app::Channel::add_all"]
objects = 0
members = ["methods"]

[[command]]
function = ["app::extend"]
script = 1
handler = 2
method = "app::Extension::run"
untrusted = [2]

[[route]]
function = ["app::serve"]
path = 0
handler = 1
untrusted = [0]
scheme = true

[[origin]]
function = ["app::Frame::url"]
from = "return"
kind = "address"

[[gate]]
override = ["app::Page::may_go"]
target = 0
refuses = "false"
)");
  CHECK(problems.empty());
  const FrameworkModel* mine = models.framework("mine");
  REQUIRE(mine != nullptr);
  REQUIRE(mine->commands.size() == 7);
  CHECK(mine->commands[0].overrides == std::vector<std::string>{"App::Handler::on_query"});
  CHECK(mine->commands[0].function.arity == std::vector<uint32_t>{2});
  CHECK(mine->commands[0].name_from == std::vector<std::string>{"App::Message::name"});
  CHECK(mine->commands[1].macros == std::vector<std::string>{"APP_FUNCTION"});
  CHECK(mine->commands[2].assigned.size() == 2);
  CHECK(mine->commands[3].tables == std::vector<std::string>{"app_descriptor"});
  CHECK(mine->commands[3].handler == 2);
  CHECK(mine->commands[4].object == 1);
  CHECK(mine->commands[4].members.slots);
  CHECK(mine->commands[4].members.properties);
  CHECK_FALSE(mine->commands[4].members.invokable);
  CHECK(mine->commands[5].objects == 0);
  CHECK(mine->commands[6].script == 1);
  CHECK(mine->commands[6].method == "app::Extension::run");
  REQUIRE(mine->routes.size() == 1);
  CHECK(mine->routes[0].scheme);
  CHECK(mine->routes[0].path == 0);
  REQUIRE(mine->origins.size() == 1);
  CHECK_FALSE(mine->origins[0].is_verdict);
  REQUIRE(mine->gates.size() == 1);
  CHECK(mine->gates[0].refuses == "false");
}

TEST_CASE("sinks and sanitizers need no framework") {
  const auto [models, problems] = read(R"(schema = 1
[[sink]]
kind = "command"
cwe = [78]
function = ["my::run"]
args = ["this", 1]

[[sanitizer]]
function = ["my::quote"]
neutralises = ["command"]
)");
  CHECK(problems.empty());
  REQUIRE(models.sinks.size() == 1);
  CHECK(models.sinks[0].arguments == std::vector<int>{this_argument, 1});
  REQUIRE(models.sanitizers.size() == 1);
  CHECK(models.sanitizers[0].neutralises == std::vector<std::string>{"command"});
}

TEST_CASE("a file for a framework known already adds to it") {
  Models models;
  std::vector<Problem> problems;
  add_models(models, parse_toml("a", start + "[[field]]\ntype = \"a\"\nname = \"b\"\n", problems),
             problems);
  add_models(models,
             parse_toml("b", "schema = 1\nid = \"mine\"\n[[field]]\ntype = \"c\"\nname = \"d\"\n",
                        problems),
             problems);
  CHECK(problems.empty());
  REQUIRE(models.frameworks.size() == 1);
  CHECK(models.frameworks[0].fields.size() == 2);
}

TEST_CASE("mistakes in model files have a place and a hint") {
  struct Case {
    std::string bytes;
    std::string problem;
  };
  const auto [bytes, problem] = GENERATE(values<Case>({
      {"id = \"x\"\nname = \"x\"\ntriggers = []\n", "id = \"x\": the key `schema` is missing"},
      {"schema = 2\n", "2: this version of bridgelint reads models of schema 1"},
      {"schema = \"1\"\n", "\"1\": `schema` must be a number from 0 on, found \"1\""},
      {"schema = 1\nid = \"x\"\nname = \"x\"\n", "schema = 1: the key `triggers` is missing"},
      {"schema = 1\nname = 3\n", "3: `name` must be a string, found 3"},
      {start + "orign_known = true\n",
       "orign_known: unknown key `orign_known`; did you mean `origin_known`?"},
      {start + "headers = [\"a\", 1]\n", "1: `headers` must be a list of strings, found 1"},
      {start + "command = 3\n", "3: `command` must be tables, written [[command]], found 3"},
      {"schema = 1\n[[field]]\ntype = \"a\"\nname = \"b\"\n",
       "schema = 1: the key `id` is missing"},
      {start + "[[unbind]]\nname = 0\n", "[[unbind]]: [[unbind]] lacks the key `function`"},
      {start + "[[unbind]]\nfunction = [\"f\"]\nname = -1\n",
       "-1: `name` must be the index of an argument, found -1"},
      {start + "[[unbind]]\nfunction = [\"f\"]\nnam = 0\nname = 0\n",
       "nam: unknown key `nam` in [[unbind]]; did you mean `name`?"},
      {start + "[[unbind]]\nfunction = [\"f\"]\nname = 0\nlemon = 0\n",
       "lemon: unknown key `lemon` in [[unbind]]; valid keys are `function`, `arity`, `name` and "
       "`source`"},
      {start + "[[script]]\nfunction = [\"f\"]\nscript = 0\nwhen = \"lod\"\n",
       "\"lod\": `when` must be \"eval\" or \"load\", found \"lod\"; did you mean `load`?"},
      {start + "[[getter]]\nfunction = [\"f\"]\nfrom = \"retrun\"\n",
       "\"retrun\": `from` must be \"return\" or the index of an argument, found \"retrun\"; did "
       "you mean `return`?"},
      {start + "[[getter]]\nfunction = [\"f\"]\nfrom = 1\non = \"that\"\n",
       "\"that\": `on` must be the index of an argument or \"this\", found \"that\""},
      {start + "[[setting]]\ntype = \"a\"\nkey = \"devtools\"\n",
       "[[setting]]: [[setting]] lacks the key `field`"},
      {start + "[[frontend]]\nkind = \"call\"\nname = 0\n",
       "[[frontend]]: [[frontend]] lacks the key `callee`"},
      {start + "[[frontend]]\nkind = \"call\"\ncallee = \"**.invoke\"\nname = 0\n",
       "\"**.invoke\": `callee` must be the name of a function, its object included"},
      {start + "[[frontend]]\nkind = \"global\"\ncallee = \"x\"\n",
       "callee: unknown key `callee` in [[frontend]]; valid keys are `kind` and `source`"},
      {start + "[[command]]\nfunction = [\"f\"]\nname = 0\nobject = 1\nmembers = [\"slots\", "
               "\"slot\"]\n",
       "\"slot\": `members` must be a list of \"slots\", \"invokable\", \"properties\" and "
       "\"methods\", found \"slot\""},
      {start + "[[command]]\nmacro = [\"M\"]\nname = 0\nuntrusted = []\n",
       "[[command]]: [[command]] lacks the key `handler`"},
      {start + "[[command]]\noverride = [\"C::m\"]\nname = 0\nhandler = 1\nuntrusted = []\n",
       "handler: unknown key `handler` in [[command]]"},
      {"schema = 1\n[[sink]]\nkind = \"command\"\ncwe = [78]\nfunction = [\"f\"]\nargs = [0, "
       "\"those\"]\n",
       "\"those\": `args` must be a list of argument indices (or \"this\"), found \"those\""},
      {"schema = 1\n[[sink]]\nkind = \"command\"\ncwe = 78\nfunction = [\"f\"]\nargs = [0]\n",
       "78: `cwe` must be a list of numbers from 0 on, found 78"},
      {"schema = 1\n[[command]\n", ": not valid TOML"},
  }));
  const auto result = read(bytes);
  CAPTURE(bytes);
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].substr(0, problem.size()) == problem);
}

TEST_CASE("an entry with a mistake is left out, the rest counts") {
  const auto [models, problems] = read(start + R"(
[[unbind]]
function = ["f"]
name = "zero"

[[unbind]]
function = ["g"]
name = 1
)");
  CHECK(problems.size() == 1);
  REQUIRE(models.framework("mine") != nullptr);
  REQUIRE(models.framework("mine")->unbinds.size() == 1);
  CHECK(models.framework("mine")->unbinds[0].function.names == std::vector<std::string>{"g"});
}
