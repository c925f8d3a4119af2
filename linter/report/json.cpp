#include "base/version.h"
#include "report/location_json.h"
#include "report/writers.h"

namespace bridgelint {
namespace {

using Json = nlohmann::ordered_json;

// Related places and steps of a path have the same shape.
template <class Item>
Json steps(Sources& sources, const std::vector<Item>& items) {
  Json json = Json::array();
  for (const auto& item : items) {
    json.push_back({{"text", item.text}, {"location", location_json(sources, item.at)}});
  }
  return json;
}

Json fixes_json(Sources& sources, const std::vector<Fix>& fixes) {
  Json json = Json::array();
  for (const auto& fix : fixes) {
    Json edits = Json::array();
    for (const auto& edit : fix.edits) {
      edits.push_back({{"location", location_json(sources, edit.at)}, {"text", edit.text}});
    }
    json.push_back(
        {{"title", fix.title}, {"safety", name_of(fix.safety)}, {"edits", std::move(edits)}});
  }
  return json;
}

Json finding_json(Sources& sources, const Finding& finding) {
  Json json{{"rule", finding.rule},
            {"severity", name_of(finding.severity)},
            {"confidence", name_of(finding.confidence)},
            {"message", finding.message}};
  if (!finding.advice.empty()) json["advice"] = finding.advice;
  json["location"] = location_json(sources, finding.at);
  if (!finding.related.empty()) json["related"] = steps(sources, finding.related);
  if (!finding.path.empty()) json["path"] = steps(sources, finding.path);
  if (!finding.fixes.empty()) json["fixes"] = fixes_json(sources, finding.fixes);
  json["cwe"] = finding.cwe;
  json["fingerprint"] = finding.fingerprint;
  return json;
}

Json problem_json(Sources& sources, const Problem& problem) {
  Json json{{"kind", name_of(problem.kind)}, {"message", problem.message}};
  if (!problem.at.empty()) json["location"] = location_json(sources, problem.at);
  return json;
}

Json coverage_json(const Coverage& coverage) {
  Json json{{"file", coverage.file}, {"kind", name_of(coverage.kind)}};
  if (!coverage.reason.empty()) json["reason"] = coverage.reason;
  return json;
}

// What was read from the cache is no part of it: a warm run writes the same bytes as a cold one.
Json summary(const Report& report) {
  const Counts counts = count(report);
  Json findings{{"total", report.findings.size()}};
  for (size_t i = severities; i-- > 0;) {
    findings[std::string(name_of(static_cast<Severity>(i)))] = counts.findings[i];
  }
  Json files{{"total", report.coverage.size()}};
  for (size_t i = 0; i < coverage_kinds; ++i) {
    files[std::string(name_of(static_cast<CoverageKind>(i)))] = counts.files[i];
  }
  return {{"findings", findings}, {"files", files}, {"rules_off", report.rules_off}};
}

}  // namespace

Json location_json(Sources& sources, const Span& span) {
  Json json{{"file", span.file}, {"begin", span.begin}, {"end", span.end}};
  if (const auto place = sources.place(span)) {
    json["line"] = place->begin.line;
    json["column"] = place->begin.column;
    json["end_line"] = place->end.line;
    json["end_column"] = place->end.column;
  }
  return json;
}

std::string write_json(const Report& report) {
  Sources sources(report);
  Json json{{"version", 1},
            {"tool", {{"name", "bridgelint"}, {"version", bridgelint_version()}}},
            {"complete", !report.stopped},
            {"summary", summary(report)},
            {"findings", Json::array()},
            {"problems", Json::array()},
            {"coverage", Json::array()}};
  for (const auto& finding : report.findings) {
    json["findings"].push_back(finding_json(sources, finding));
  }
  for (const auto& problem : report.problems) {
    json["problems"].push_back(problem_json(sources, problem));
  }
  for (const auto& file : report.coverage) json["coverage"].push_back(coverage_json(file));
  // Names in messages come from the user's files, so they need not be UTF-8.
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bridgelint
