// A project's own bridge, described in its bridgelint.toml.
#include <catch2/catch.hpp>

#include "support/fixtures.h"

using namespace bridgelint;
using namespace bridgelint::test;

namespace {

constexpr std::string_view native = R"(#include <cstdlib>
#include <string>
#include "shell/bridge.h"
void start(shell::Bridge& bridge) {
  bridge.expose("open", [](const std::string& request) { std::system(request.c_str()); });
  bridge.expose("print", [](const std::string& request) { spool(request); });
  bridge.expose("later", [](const std::string& request) {
    run_later([](const std::string& job) { std::system(job.c_str()); }, request);
  });
}
)";
constexpr std::string_view header = R"(#include <functional>
#include <string>
void spool(const std::string& job);
void run_later(void (*work)(const std::string&), const std::string& job);
namespace shell {
struct Bridge {
  void expose(const std::string& name, std::function<void(const std::string&)> handler);
};
}
)";
constexpr std::string_view policy = R"(version = 1

[[models.framework]]
id = "our-shell"
name = "our shell"
triggers = ["shell/bridge.h"]

[[models.framework.command]]
function = ["shell::Bridge::expose"]
name = 0
handler = 1
untrusted = [0]

[[models.sink]]
kind = "command"
cwe = [78]
function = ["spool"]
args = [0]
)";

std::shared_ptr<const Report> analyze_with(std::string_view toml) {
  const std::string root = "/bridgelint-example";
  Engine engine(options_for(root));
  engine.set(root + "/main.cpp", std::string(native));
  engine.set(root + "/shell/bridge.h", std::string(header));
  engine.set(root + "/bridgelint.toml", std::string(toml));
  return engine.analyze();
}

}  // namespace

TEST_CASE("a project's own bridge and sinks need no new build") {
  const auto report = analyze_with(policy);
  for (const auto& problem : report->problems) CHECK(problem.kind == ProblemKind::note);
  CHECK(report->model->exact_handlers("open").size() == 1);
  CHECK(
      found(*report, "handler/command-injection") ==
      Expectations{"main.cpp:5 handler/command-injection", "main.cpp:6 handler/command-injection"});
}

TEST_CASE("without its model the project's bridge is not one") {
  CHECK(analyze_with("version = 1\n")->model->exact_handlers("open").empty());
}

TEST_CASE("a mistake in a project's model has a place") {
  const auto report = analyze_with(std::string(policy) + "[[models.snk]]\nkind = \"x\"\n");
  const auto mistake = std::ranges::find(report->problems, ProblemKind::config, &Problem::kind);
  REQUIRE(mistake != report->problems.end());
  CHECK(mistake->message.find("snk") != std::string::npos);
  CHECK(mistake->at.file == "bridgelint.toml");
  CHECK(mistake->at.begin > policy.size());
}

TEST_CASE("a project says how its own functions move data") {
  const std::string_view says = R"(
[[models.propagator]]
function = ["run_later"]
of = "function"
how = "call_back"
)";
  const std::string job = "main.cpp:8 handler/command-injection";
  const auto without = found(*analyze_with(policy), "handler/command-injection");
  const auto with =
      found(*analyze_with(std::string(policy) + std::string(says)), "handler/command-injection");
  CHECK(std::ranges::count(without, job) == 0);
  CHECK(std::ranges::count(with, job) == 1);
}
