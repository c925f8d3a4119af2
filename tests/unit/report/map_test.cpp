#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "sample.h"

using namespace bridgelint;
using Json = nlohmann::json;

namespace {

Report report_of(const std::shared_ptr<const test::Files>& files, FileFacts facts) {
  Report report = test::report_over(files);
  report.model = std::make_shared<BridgeModel>(std::move(facts));
  return report;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

FrontendCall bridge_call(Text name, Span at) {
  FrontendCall call;
  call.command = std::move(name);
  call.at = std::move(at);
  return call;
}

ExposedCommand command(Text name, Span at) {
  ExposedCommand exposed;
  exposed.name = std::move(name);
  exposed.framework = "webui";
  exposed.at = std::move(at);
  return exposed;
}

}  // namespace

TEST_CASE("map: text") {
  CHECK(write_map(test::notes_report(), MapFormat::text, {}) ==
        R"~(2 commands exposed to the pages: 1 allowed, 1 not allowed, 0 unresolved.

dump_state  (webview)
  exposed   src/main.cpp:12:3
  handler   not found
  grant     not allowed
  called    nowhere in the pages that were read

export_notes  (webview)
  exposed   src/main.cpp:8:3
  handler   src/main.cpp:8:31
  grant     allowed at bridgelint.toml:2:13
  called    ui/app.js:2:9 in save
  reaches   system at src/main.cpp:4:2 (command, CWE-78)

Calls that nothing answers
  rename_note  ui/app.js:3:41 in save

)~");
}

TEST_CASE("map: JSON") {
  const auto json = Json::parse(write_map(test::notes_report(), MapFormat::json, {}));
  CHECK(json.at("version") == 1);
  REQUIRE(json.at("commands").size() == 2);
  const auto& dump = json.at("commands").at(0);
  CHECK(dump.at("grant") == Json{{"state", "not allowed"}, {"at", Json::array()}});
  CHECK_FALSE(dump.contains("handler"));
  const auto& save = json.at("commands").at(1);
  CHECK(save.at("name") == Json{{"value", "export_notes"}, {"known", "exact"}});
  CHECK(save.at("handler").at("line") == 8);
  CHECK(save.at("grant").at("at").at(0).at("file") == "bridgelint.toml");
  CHECK(save.at("callers").at(0).at("caller") == "save");
  const auto& sink = save.at("reaches").at(0);
  CHECK(sink.at("sink") == "system");
  CHECK(sink.at("cwe") == Json::array({78}));
  CHECK(sink.at("location").at("line") == 4);
  CHECK(!sink.at("path").empty());
  CHECK(json.at("unanswered_calls").at(0).at("command").at("value") == "rename_note");
}

TEST_CASE("map: Mermaid") {
  const auto chart = write_map(test::notes_report(), MapFormat::mermaid, {});
  CHECK(chart.starts_with("flowchart LR\n"));
  CHECK(contains(chart, "  command_webview_export_notes([\"export_notes\"])\n"));
  CHECK(contains(chart, " --> command_webview_export_notes\n"));
  CHECK(contains(chart, "  command_webview_export_notes --> handler_webview_export_notes\n"));
  CHECK(contains(chart, "  handler_webview_export_notes --> sink_command_system_1_src_main_cpp_"));
  CHECK(contains(chart, "{{\"system<br/>src/main.cpp:4:2\"}}\n"));
  CHECK(contains(chart, " -.-> missing_rename_note\n"));
  CHECK(contains(chart, "  class command_webview_dump_state denied\n"));
}

TEST_CASE("map: Mermaid names stay when the code moves") {
  const auto nodes = [](const Report& report) {
    std::vector<std::string> names;
    std::istringstream lines(write_map(report, MapFormat::mermaid, {}));
    for (std::string line; std::getline(lines, line);) {
      names.push_back(line.substr(0, line.find_first_of("([{")));
    }
    return names;
  };
  auto moved = std::make_shared<test::Files>(*test::notes_files());
  moved->at("src/main.cpp").insert(0, "// one line more\n");
  CHECK(nodes(report_of(moved, test::notes_facts(*moved))) == nodes(test::notes_report()));
}

TEST_CASE("map: routes and what their requests reach") {
  const auto files = std::make_shared<test::Files>(test::Files{{"a.cpp", "0123456789"}});
  FileFacts facts;
  ServerRoute route;
  route.framework = "cpp-httplib";
  route.path = Text::exact("/api/run");
  route.at = {"a.cpp", 0, 1};
  route.handler = {"a.cpp", 2, 3};
  route.handler_id = "handler";
  route.untrusted = {0};
  facts.routes = {route};
  FunctionSummary handler;
  handler.id = "handler";
  handler.name = "lambda";
  handler.at = route.handler;
  LocalFlow flow;
  flow.from.kind = EndpointKind::parameter;
  flow.from.at = {"a.cpp", 2, 3};
  flow.to.kind = EndpointKind::sink;
  flow.to.name = "command";
  flow.to.detail = "system";
  flow.to.cwe = {78};
  flow.to.at = {"a.cpp", 4, 5};
  handler.flows = {flow};
  facts.functions = {handler};
  const auto report = report_of(files, facts);
  CHECK(write_map(report, MapFormat::text, {}) ==
        R"~(0 commands exposed to the pages, 1 route answered; no allowlist limits them.

/api/run  (cpp-httplib, a route of a server)
  answered  a.cpp:1:1
  handler   a.cpp:1:3
  reaches   system at a.cpp:1:5 (command, CWE-78)

)~");
  const auto json = Json::parse(write_map(report, MapFormat::json, {}));
  const auto& shown = json.at("routes").at(0);
  CHECK(shown.at("path") == Json{{"value", "/api/run"}, {"known", "exact"}});
  CHECK(shown.at("scheme") == false);
  CHECK(shown.at("reaches").at(0).at("sink") == "system");
  const auto chart = write_map(report, MapFormat::mermaid, {});
  CHECK(contains(chart, "([\"/api/run\"])"));
  CHECK(contains(chart, " --> sink_command_system_1_a_cpp_"));

  facts.routes[0].scheme = true;
  facts.routes[0].data = "the text of a dialog";
  const auto taken = report_of(files, facts);
  const auto text = write_map(taken, MapFormat::text, {});
  CHECK(contains(text, "0 commands exposed to the pages, data of a page taken in 1 other place;"));
  CHECK(contains(text, "the text of a dialog  (cpp-httplib)\n  taken     a.cpp:1:1\n"));
  const auto taken_json = Json::parse(write_map(taken, MapFormat::json, {}));
  CHECK(taken_json.at("routes").at(0).at("data") == "the text of a dialog");
}

TEST_CASE("map: computed names, without an allowlist") {
  const auto files =
      std::make_shared<test::Files>(test::Files{{"a.cpp", "1234567"}, {"b.js", "12345"}});
  FileFacts facts;
  facts.commands = {command({}, {"a.cpp", 0, 1}), command(Text::starting("file_"), {"a.cpp", 1, 2}),
                    command(Text::exact("save"), {"a.cpp", 2, 3})};
  facts.commands.push_back(command({}, {"a.cpp", 3, 4}));
  facts.commands.back().catch_all = true;
  facts.calls = {bridge_call(Text::exact("file_open"), {"b.js", 0, 1}),
                 bridge_call(Text::exact("save"), {"b.js", 1, 2}), bridge_call({}, {"b.js", 2, 3})};
  ElementTrigger trigger{"save", {"b.js", 3, 4}};
  facts.triggers = {trigger};
  CHECK(write_map(report_of(files, facts), MapFormat::text, {}) ==
        R"~(4 commands exposed to the pages; no allowlist limits them.

*  (webui)
  exposed   a.cpp:1:4
  handler   not found
  grant     no allowlist
  called    b.js:1:1

<computed>  (webui)
  exposed   a.cpp:1:1
  handler   not found
  grant     no allowlist
  called    b.js:1:1

file_*  (webui)
  exposed   a.cpp:1:2
  handler   not found
  grant     no allowlist
  called    b.js:1:1

save  (webui)
  exposed   a.cpp:1:3
  handler   not found
  grant     no allowlist
  called    b.js:1:2
            b.js:1:4 by the element's id

Calls of a computed command, which may be any
  <computed>  b.js:1:3

)~");
  facts.allowlists = {{{"b.js", 4, 5}}};
  const auto report = report_of(files, facts);
  CHECK(contains(write_map(report, MapFormat::text, {}),
                 "file_*  (webui)\n  exposed   a.cpp:1:2\n  handler   not found\n"
                 "  grant     unresolved: the name is computed\n"));
  const auto chart = write_map(report, MapFormat::mermaid, {});
  CHECK(contains(chart, "\"#60;computed#62;\""));
}

TEST_CASE("map: Mermaid escapes what a name may hold") {
  const auto files = std::make_shared<test::Files>(test::Files{{"a.cpp", "x"}});
  FileFacts facts;
  facts.commands = {command(Text::exact("`a\"](#b\n&end%%"), {"a.cpp", 0, 1})};
  const auto chart = write_map(report_of(files, facts), MapFormat::mermaid, {});
  CHECK(contains(chart, "([\"#96;a#34;](#35;b\uFFFD#38;end#37;#37;\"])"));
}

TEST_CASE("map: an empty project") {
  const auto report = test::report_over(std::make_shared<test::Files>());
  CHECK(write_map(report, MapFormat::text, {}) ==
        "0 commands exposed to the pages; no allowlist limits them.\n\n");
  CHECK(Json::parse(write_map(report, MapFormat::json, {})).at("commands") == Json::array());
  CHECK(write_map(report, MapFormat::mermaid, {}).starts_with("flowchart LR\n"));
}
