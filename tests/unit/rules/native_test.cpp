#include "run_one.h"

using namespace bridgelint;
using namespace bridgelint::test;

namespace {

// A handler whose parameter reaches the sink, with these guards on the way.
FileFacts injection(std::vector<Guard> guards = {}, std::vector<uint32_t> cwe = {78}) {
  FileFacts facts;
  facts.commands = {command("open", 100)};
  facts.commands[0].handler_id = "f";
  facts.commands[0].untrusted = {0};
  LocalFlow flow;
  flow.from.kind = EndpointKind::parameter;
  flow.to.kind = EndpointKind::sink;
  flow.to.name = "command";
  flow.to.detail = "system";
  flow.to.cwe = std::move(cwe);
  flow.to.at = {"tools.cpp", 70, 90};
  flow.steps = {{{"tools.cpp", 10, 20}, "copied"}, {{"tools.cpp", 70, 90}, "passed to `system`"}};
  flow.guards = std::move(guards);
  facts.functions = {{"f", "run", {"tools.cpp", 0, 5}, {flow}}};
  return facts;
}

// A script of the pieces: "'text'" is a literal, "=text" encoded, else a value.
FileFacts script(const std::vector<std::string>& pieces) {
  InjectedScript script;
  script.framework = "fw";
  script.at = {"main.cpp", 500, 600};
  uint32_t at = 500;
  for (const std::string& text : pieces) {
    ScriptPiece piece{PieceKind::value, text, {"main.cpp", at, at + 5}};
    if (text.front() == '<') {
      piece = {PieceKind::literal, text.substr(1), piece.at};
    } else if (text.front() == '=') {
      piece = {PieceKind::encoded, text.substr(1), piece.at};
    }
    script.pieces.push_back(piece);
    at += 10;
  }
  FileFacts facts;
  facts.scripts = {script};
  return facts;
}

std::string script_findings(const std::vector<std::string>& pieces) {
  return listed(run_one("injection/string-built-script", script(pieces)));
}

const std::string in_string =
    "main.cpp:500 error/high `text` is put between quotes of a script as it is: a quote in it ends "
    "the string and what follows runs as code\n";
const std::string as_expression =
    "main.cpp:500 warning/low `text` becomes part of a script as it is, so that its text runs as "
    "code; harmless if it is a JSON text\n";

}  // namespace

TEST_CASE("handler/command-injection") {
  SECTION("names the source, the sink and the way in") {
    const auto findings = run_one("handler/command-injection", injection());
    CHECK(listed(findings) ==
          "tools.cpp:70 error/high an argument of `open` reaches `system`, so a page can run shell "
          "commands of its own\n");
    CHECK(findings.at(0).cwe == std::vector<uint32_t>{78});
    CHECK(findings[0].path.size() == 2);
    CHECK(related(findings[0]) == "main.cpp:105 a page gets here through `open`\n");
  }
  SECTION("tells a program that is started from a shell") {
    const auto findings = run_one("handler/command-injection", injection({}, {78, 88}));
    CHECK(
        listed(findings) ==
        "tools.cpp:70 error/high an argument of `open` reaches `system`, so a page can choose the "
        "program that runs, or its arguments\n");
    CHECK(findings.at(0).cwe == std::vector<uint32_t>{78, 88});
  }
  SECTION("a guard that counts ends it") {
    const Guard good{"compared with a fixed list", true, {"tools.cpp", 30, 40}};
    CHECK(run_one("handler/command-injection", injection({good})).empty());
  }
  SECTION("a guard that does not is explained") {
    const Guard weak{"looks for single characters", false, {"tools.cpp", 30, 40}};
    const auto findings = run_one("handler/command-injection", injection({weak}));
    REQUIRE(findings.size() == 1);
    CHECK(related(findings[0])
              .ends_with("tools.cpp:30 this check is not enough: looks for single characters\n"));
  }
  SECTION("other sinks are other rules'") {
    FileFacts facts = injection();
    facts.functions[0].flows[0].to.name = "file";
    CHECK(run_one("handler/command-injection", facts).empty());
  }
  SECTION("page data without a known registration is less certain") {
    FileFacts facts = injection();
    facts.commands.clear();
    facts.functions[0].flows[0].from.kind = EndpointKind::source;
    facts.functions[0].flows[0].from.name = "text that the page sends";
    CHECK(listed(run_one("handler/command-injection", facts)) ==
          "tools.cpp:70 error/medium text that the page sends reaches `system`, so a page can run "
          "shell commands of its own; how a page gets here could not be worked out\n");
  }
}

TEST_CASE("injection/string-built-script: what is reported") {
  CHECK(script_findings({"<show('", "text", "<')"}) == in_string);
  CHECK(script_findings({"<x = \"", "text", "<\";"}) == in_string);
  CHECK(script_findings({"<x = `a ", "text", "< b`"}) == in_string);
  CHECK(script_findings({"<f('it\\'s ", "text", "<')"}) == in_string);
  CHECK(script_findings({"<show(", "text", "<)"}) == as_expression);
  CHECK(script_findings({"<f('a', ", "text", "<)"}) == as_expression);
  CHECK(script_findings({"<f(", "=n", "<, '", "text", "<')"}) == in_string);
  // The value between quotes is the one to talk of, whichever comes first.
  CHECK(script_findings({"<f(", "count", "<, '", "text", "<')"}) == in_string);
  CHECK(script_findings({"name", "<(", "text", "<)"}) == as_expression);
}

TEST_CASE("injection/string-built-script: what is not") {
  CHECK(script_findings({"<show('ready')"}) == "");
  CHECK(script_findings({"text"}) == "");
  CHECK(script_findings({"text", "<;\n"}) == "");
  CHECK(script_findings({"<show(", "=text", "<)"}) == "");
  CHECK(script_findings({"<(function () {", "text", "<})()"}) == "");
  CHECK(script_findings({"<f();\n", "text"}) == "");
  CHECK(run_one("injection/string-built-script", FileFacts{}).empty());
}

TEST_CASE("injection/string-built-script points at each value") {
  const auto findings =
      run_one("injection/string-built-script", script({"<f('", "a", "<', '", "b", "<')"}));
  REQUIRE(findings.size() == 1);
  CHECK(related(findings[0]) ==
        "main.cpp:510 it enters the script here\nmain.cpp:530 it enters the script here\n");
}

TEST_CASE("release/devtools-enabled") {
  const auto findings = [](Text value, bool debug_only = false, const char* key = "devtools") {
    Setting setting;
    setting.framework = "fw";
    setting.key = key;
    setting.value = std::move(value);
    setting.debug_only = debug_only;
    setting.at = {"main.cpp", 9, 13};
    FileFacts facts;
    facts.settings = {setting};
    return listed(run_one("release/devtools-enabled", facts));
  };
  const std::string on =
      "main.cpp:9 warning/high the developer tools are on in every build of the program\n";
  CHECK(findings(Text::exact("true")) == on);
  CHECK(findings(Text::exact("1")) == on);
  CHECK(findings(Text::exact("-1")) == on);
  CHECK(findings(Text::exact("false")) == "");
  CHECK(findings(Text::exact("0")) == "");
  CHECK(findings(Text{}) == "");
  CHECK(findings(Text::exact("true"), true) == "");
  CHECK(findings(Text::exact("true"), false, "other") == "");
}

TEST_CASE("server/all-interfaces") {
  const auto findings = [](Text address) {
    FileFacts facts;
    facts.servers = {{"fw", std::move(address), {"main.cpp", 9, 13}}};
    facts.commands = {command(Text::exact("save"), 20)};
    return listed(run_one("server/all-interfaces", facts));
  };
  const std::string text =
      "main.cpp:9 error/high the program's server listens on every network interface";
  CHECK(findings(Text::exact("0.0.0.0")) == text + " (`0.0.0.0`)\n");
  CHECK(findings(Text::exact("::")) == text + " (`::`)\n");
  CHECK(findings(Text::exact("*")) == text + " (`*`)\n");
  CHECK(findings(Text::exact("")) == text + "\n");
  CHECK(findings(Text::exact("127.0.0.1")) == "");
  CHECK(findings(Text::exact("localhost")) == "");
  CHECK(findings(Text{}) == "");
}
