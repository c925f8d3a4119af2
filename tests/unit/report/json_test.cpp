#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "sample.h"

using namespace bridgelint;
using Json = nlohmann::json;

namespace {

using Key = std::tuple<std::string, std::string, std::string, uint32_t>;

/// Rule, level, file and line of each finding.
std::multiset<Key> keys_of(const Report& report) {
  std::multiset<Key> keys;
  for (const auto& finding : report.findings) {
    const auto bytes = report.source(finding.at.file);
    const auto line = LineIndex(bytes).position(finding.at.begin).line;
    keys.insert({finding.rule, std::string(name_of(finding.severity)), finding.at.file, line});
  }
  return keys;
}

std::multiset<Key> keys_of_json(const std::string& text) {
  std::multiset<Key> keys;
  const auto json = Json::parse(text);
  for (const auto& finding : json.at("findings")) {
    const auto& at = finding.at("location");
    keys.emplace(finding.at("rule").get<std::string>(), finding.at("severity").get<std::string>(),
                 at.at("file").get<std::string>(), at.at("line").get<uint32_t>());
  }
  return keys;
}

std::multiset<Key> keys_of_sarif(const std::string& text) {
  std::multiset<Key> keys;
  const auto json = Json::parse(text);
  for (const auto& result : json.at("runs").at(0).at("results")) {
    const auto& at = result.at("locations").at(0).at("physicalLocation");
    keys.emplace(result.at("ruleId").get<std::string>(), result.at("level").get<std::string>(),
                 at.at("artifactLocation").at("uri").get<std::string>(),
                 at.at("region").at("startLine").get<uint32_t>());
  }
  return keys;
}

std::string between(const std::string& text, const std::string& begin, const std::string& end,
                    size_t from = 0) {
  const auto at = text.find(begin, from) + begin.size();
  return text.substr(at, text.find(end, at) - at);
}

std::multiset<Key> keys_of_github(const std::string& text) {
  std::multiset<Key> keys;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const auto rule = between(line, "title=", "::");
    if (rule.find('/') == std::string::npos) continue;
    auto level = between(line, "::", " ");
    if (level == "notice") level = "note";
    const auto number = static_cast<uint32_t>(std::stoul(between(line, ",line=", ",")));
    keys.insert({rule, level, between(line, "file=", ","), number});
  }
  return keys;
}

std::multiset<Key> keys_of_text(const std::string& text) {
  std::multiset<Key> keys;
  std::istringstream lines(text);
  std::string header;
  for (std::string line; std::getline(lines, line); header = line) {
    const auto arrow = line.find("--> ");
    if (arrow == std::string::npos || header.find('/') == std::string::npos) continue;
    if (header.find("]: ") == std::string::npos) continue;
    const auto number = static_cast<uint32_t>(std::stoul(between(line, ":", ":")));
    keys.insert({between(header, "[", "]"), header.substr(0, header.find('[')),
                 between(line, "--> ", ":"), number});
  }
  return keys;
}

}  // namespace

TEST_CASE("every writer carries the same findings") {
  const auto report = test::notes_report();
  const auto expected = keys_of(report);
  REQUIRE(expected.size() == 3);
  CHECK(keys_of_json(write_report(report, Format::json, {})) == expected);
  CHECK(keys_of_sarif(write_report(report, Format::sarif, {})) == expected);
  CHECK(keys_of_github(write_report(report, Format::github, {})) == expected);
  CHECK(keys_of_text(write_report(report, Format::text, {})) == expected);
}

TEST_CASE("every writer gives the same bytes for the same report") {
  for (const auto format : {Format::text, Format::json, Format::sarif, Format::github}) {
    CHECK(write_report(test::notes_report(), format, {}) ==
          write_report(test::notes_report(), format, {}));
  }
  auto warm = test::notes_report();
  warm.units_from_cache = 7;
  CHECK(write_report(warm, Format::json, {}) ==
        write_report(test::notes_report(), Format::json, {}));
}

TEST_CASE("json: places in bytes, lines and code points") {
  const auto json = Json::parse(write_report(test::notes_report(), Format::json, {}));
  CHECK(json.at("version") == 1);
  CHECK(json.at("complete") == true);
  const auto files = test::notes_files();
  const Span call = test::find(*files, "ui/app.js", "window.rename_note(id)");
  CHECK(json.at("findings").at(2).at("location") == Json{{"file", "ui/app.js"},
                                                         {"begin", call.begin},
                                                         {"end", call.end},
                                                         {"line", 3},
                                                         {"column", 41},
                                                         {"end_line", 3},
                                                         {"end_column", 63}});
  CHECK(json.at("findings").at(0).at("path").size() == 3);
  CHECK(json.at("findings").at(0).at("cwe") == Json::array({78}));
  CHECK(json.at("findings").at(1).at("related").at(0).at("text") == "the allowlist");
  CHECK(json.at("problems").at(1).at("kind") == "config");
  CHECK(json.at("summary").at("files").at("total") == 4);
  CHECK(json.at("summary").at("findings") ==
        Json{{"total", 3}, {"error", 1}, {"warning", 1}, {"note", 1}});
}

TEST_CASE("json: a file that cannot be read has bytes and no lines; messages need not be UTF-8") {
  auto report = test::report_over(std::make_shared<test::Files>());
  Finding finding;
  finding.rule = "a/b";
  finding.message = "name \xFF";
  finding.at = {"gone.cpp", 4, 9};
  report.findings = {finding};
  const auto json = Json::parse(write_report(report, Format::json, {}));
  CHECK(json.at("findings").at(0).at("location") ==
        Json{{"file", "gone.cpp"}, {"begin", 4}, {"end", 9}});
  CHECK(json.at("findings").at(0).at("message") == "name \uFFFD");
}

TEST_CASE("json: the schema names every member that a report has") {
  const auto schema = Json::parse(report_schema());
  const auto json = Json::parse(write_report(test::notes_report(), Format::json, {}));
  for (const auto& [name, value] : json.items()) CHECK(schema.at("properties").contains(name));
  for (const auto& finding : json.at("findings")) {
    for (const auto& [name, value] : finding.items()) {
      CHECK(schema.at("$defs").at("finding").at("properties").contains(name));
    }
  }
}

TEST_CASE("formats by name") {
  CHECK(format_named("sarif") == Format::sarif);
  CHECK(format_named("github") == Format::github);
  CHECK_FALSE(format_named("xml"));
}

TEST_CASE("json: a fix has a title, how safe it is, and edits with their places") {
  const auto report = test::notes_report();
  const auto json = Json::parse(write_report(report, Format::json, {}));
  const auto& fix = json.at("findings").at(1).at("fixes").at(0);
  CHECK(fix.at("title") == "Allow `dump_state`");
  CHECK(fix.at("safety") == "review");
  const auto& edit = fix.at("edits").at(0);
  CHECK(edit.at("location").at("file") == "bridgelint.toml");
  CHECK(edit.at("location").at("begin") == report.findings[1].fixes[0].edits[0].at.begin);
  CHECK(edit.at("text") == ", \"dump_state\"");
  CHECK_FALSE(json.at("findings").at(0).contains("fixes"));
}
