// SARIF 2.1.0 (OASIS standard with errata 01), complete for what GitHub code scanning reads.
#include "report/sarif.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "base/files.h"
#include "base/version.h"
#include "report/places.h"

namespace bridgelint {
namespace {

using Json = nlohmann::ordered_json;

// GitHub refuses a run with more results than this and shows the first 5,000 only.
constexpr size_t most_results = 25000;
constexpr size_t shown_results = 5000;
constexpr size_t most_steps = 10000;

constexpr std::string_view schema = "https://json.schemastore.org/sarif-2.1.0.json";

/// What the pieces of one log share.
struct Writer {
  const Report& report;
  Sources sources;
  std::map<std::string, std::vector<std::string>, std::less<>> hashes = {};
  std::map<std::string, size_t, std::less<>> rule_indexes = {};
};

Json artifact_location(const std::string& file) {
  Json json{{"uri", uri_of(file)}};
  if (!is_absolute_path(file)) json["uriBaseId"] = "%SRCROOT%";
  return json;
}

// GitHub needs a region; a place that cannot be told is the file's first line.
Json region(Writer& writer, const Span& span) {
  const auto place = writer.sources.place(span, ColumnUnit::utf16_units);
  if (!place) return {{"startLine", 1}};
  return {{"startLine", place->begin.line},
          {"startColumn", place->begin.column},
          {"endLine", place->end.line},
          {"endColumn", place->end.column}};
}

Json physical_location(Writer& writer, const Span& span) {
  return {{"artifactLocation", artifact_location(span.file)}, {"region", region(writer, span)}};
}

Json location(Writer& writer, const Span& span, std::string_view text) {
  return {{"physicalLocation", physical_location(writer, span)}, {"message", {{"text", text}}}};
}

// "[text](1)" in a message links to the related location 1 (section 3.11.6), so brackets and
// backslashes within the text are escaped.
std::string link_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

// Code quoted in a message may look like such a link.
std::string plain_text(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "](") out += '\\';
    out += text[i];
  }
  return out;
}

// GitHub shows a related location only where the message links to it.
std::string message_text(const Finding& finding) {
  std::string text = plain_text(finding.message);
  for (size_t i = 0; i < finding.related.size(); ++i) {
    text += fmt::format("\n[{}]({})", link_text(finding.related[i].text), i + 1);
  }
  if (!finding.advice.empty()) text += "\nHelp: " + plain_text(finding.advice);
  return text;
}

Json related_locations(Writer& writer, const std::vector<Related>& related) {
  Json json = Json::array();
  for (size_t i = 0; i < related.size(); ++i) {
    Json entry{{"id", i + 1}};
    entry.update(location(writer, related[i].at, related[i].text));
    json.push_back(std::move(entry));
  }
  return json;
}

Json code_flows(Writer& writer, const std::vector<Step>& path) {
  Json steps = Json::array();
  for (size_t i = 0; i < std::min(path.size(), most_steps); ++i) {
    steps.push_back({{"location", location(writer, path[i].at, path[i].text)}});
  }
  return Json::array({{{"threadFlows", Json::array({{{"locations", steps}}})}}});
}

Json fingerprints(Writer& writer, const Finding& finding) {
  Json json = Json::object();
  const auto* text = writer.sources.file(finding.at.file);
  const auto place = writer.sources.place(finding.at);
  if (text != nullptr && place) {
    auto hashes = writer.hashes.find(finding.at.file);
    if (hashes == writer.hashes.end()) {
      hashes = writer.hashes.emplace(finding.at.file, line_hashes(text->bytes)).first;
    }
    json["primaryLocationLineHash"] = hashes->second.at(place->begin.line - 1);
  }
  if (!finding.fingerprint.empty()) json["bridgelint/v1"] = finding.fingerprint;
  return json;
}

// Section 3.55. Viewers apply a fix without asking for more, so all of its places must be known.
Json fixes(Writer& writer, const std::vector<Fix>& fixes) {
  Json json = Json::array();
  for (const auto& fix : fixes) {
    std::map<std::string, Json> changes;
    const bool known = std::ranges::all_of(
        fix.edits, [&](const Edit& edit) { return writer.sources.place(edit.at).has_value(); });
    if (!known) continue;
    for (const auto& edit : fix.edits) {
      changes.try_emplace(edit.at.file, Json::array())
          .first->second.push_back({{"deletedRegion", region(writer, edit.at)},
                                    {"insertedContent", {{"text", edit.text}}}});
    }
    Json files = Json::array();
    for (auto& [file, replacements] : changes) {
      files.push_back({{"artifactLocation", artifact_location(file)},
                       {"replacements", std::move(replacements)}});
    }
    json.push_back({{"description", {{"text", plain_text(fix.title)}}},
                    {"artifactChanges", std::move(files)}});
  }
  return json;
}

Json result(Writer& writer, const Finding& finding) {
  Json json{
      {"ruleId", finding.rule},
      {"ruleIndex", writer.rule_indexes.at(finding.rule)},
      {"level", name_of(finding.severity)},
      {"message", {{"text", message_text(finding)}}},
      {"locations", Json::array({{{"physicalLocation", physical_location(writer, finding.at)}}})}};
  if (!finding.related.empty()) {
    json["relatedLocations"] = related_locations(writer, finding.related);
  }
  if (!finding.path.empty()) json["codeFlows"] = code_flows(writer, finding.path);
  if (Json list = fixes(writer, finding.fixes); !list.empty()) json["fixes"] = std::move(list);
  json["partialFingerprints"] = fingerprints(writer, finding);
  json["properties"] = {{"confidence", name_of(finding.confidence)}};
  return json;
}

// The report's own order stays while GitHub shows everything; past that the worst come first.
std::vector<const Finding*> ordered(const Report& report) {
  std::vector<const Finding*> findings;
  for (const auto& finding : report.findings) findings.push_back(&finding);
  if (findings.size() <= shown_results) return findings;
  // They all stand in one vector, so their addresses are its order.
  std::ranges::sort(findings, [](const Finding* a, const Finding* b) {
    return std::tuple(b->severity, b->confidence, a) < std::tuple(a->severity, a->confidence, b);
  });
  return findings;
}

std::string_view level_of(ProblemKind kind) {
  if (kind == ProblemKind::config) return "error";
  return kind == ProblemKind::incomplete ? "warning" : "note";
}

Json notification(Writer& writer, const Problem& problem) {
  Json json{{"level", level_of(problem.kind)},
            {"message", {{"text", plain_text(problem.message)}}}};
  if (!problem.at.empty()) {
    json["locations"] =
        Json::array({{{"physicalLocation", physical_location(writer, problem.at)}}});
  }
  return json;
}

Json invocation(Writer& writer) {
  const Report& report = writer.report;
  Json configuration = Json::array();
  Json execution = Json::array();
  for (const auto& problem : report.problems) {
    const bool config = problem.kind == ProblemKind::config;
    (config ? configuration : execution).push_back(notification(writer, problem));
  }
  const bool successful = !report.stopped && configuration.empty();
  if (report.findings.size() > most_results) {
    const auto text = fmt::format("{} results are left off, since code scanning takes {} at most",
                                  report.findings.size() - most_results, most_results);
    execution.push_back({{"level", "warning"}, {"message", {{"text", text}}}});
  }
  return {{"executionSuccessful", successful},
          {"toolConfigurationNotifications", configuration},
          {"toolExecutionNotifications", execution}};
}

Json driver(Writer& writer, std::span<const Rule* const> rules) {
  Json descriptors = Json::array();
  const auto add = [&](Json descriptor) {
    writer.rule_indexes.emplace(descriptor.at("id").get<std::string>(), descriptors.size());
    descriptors.push_back(std::move(descriptor));
  };
  for (const Rule* rule : rules) add(sarif_rule(*rule));
  // GitHub drops a result without a rule, so a rule that is not in the table gets the least it
  // asks.
  for (const auto& finding : writer.report.findings) {
    if (writer.rule_indexes.contains(finding.rule)) continue;
    add(sarif_rule({.id = finding.rule,
                    .summary = finding.rule,
                    .severity = finding.severity,
                    .cwe = finding.cwe,
                    .docs = {}}));
  }
  return {{"name", "bridgelint"},
          {"version", bridgelint_version()},
          {"semanticVersion", bridgelint_version()},
          {"informationUri", bridgelint_home()},
          {"rules", descriptors}};
}

Json coverage(const Report& report) {
  const Counts counts = count(report);
  Json json = Json::object();
  for (size_t i = 0; i < coverage_kinds; ++i) {
    json[std::string(name_of(static_cast<CoverageKind>(i)))] = counts.files[i];
  }
  return json;
}

bool is_unreserved(unsigned char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return letter || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
}

}  // namespace

std::string uri_of(std::string_view path) {
  const bool absolute = is_absolute_path(path);
  std::string uri = absolute ? "file://" : "";
  if (absolute && !path.starts_with('/')) uri += '/';
  for (size_t i = 0; i < path.size(); ++i) {
    const auto byte = static_cast<unsigned char>(path[i]);
    const bool drive = absolute && i == 1 && path[i] == ':';
    if (is_unreserved(byte) || byte == '/' || drive) {
      uri += path[i];
    } else {
      uri += fmt::format("%{:02X}", byte);
    }
  }
  return uri;
}

std::string write_sarif(const Report& report, std::span<const Rule* const> rules) {
  Writer writer{report, Sources(report)};
  const Json tool_driver = driver(writer, rules);
  const auto findings = ordered(report);
  Json results = Json::array();
  for (size_t i = 0; i < std::min(findings.size(), most_results); ++i) {
    results.push_back(result(writer, *findings[i]));
  }
  // A category that ends in "/" names no single run, so the next upload replaces this one.
  const Json run{{"tool", {{"driver", tool_driver}}},
                 {"automationDetails", {{"id", "bridgelint/"}}},
                 {"columnKind", "utf16CodeUnits"},
                 {"invocations", Json::array({invocation(writer)})},
                 {"results", results},
                 {"properties", {{"coverage", coverage(report)}, {"rulesOff", report.rules_off}}}};
  const Json log{{"$schema", schema}, {"version", "2.1.0"}, {"runs", Json::array({run})}};
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bridgelint
