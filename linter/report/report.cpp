#include "report/report.h"

#include "base/embedded.h"
#include "report/writers.h"

namespace bridgelint {

std::optional<Format> format_named(std::string_view name) {
  if (name == "text") return Format::text;
  if (name == "json") return Format::json;
  if (name == "sarif") return Format::sarif;
  if (name == "github") return Format::github;
  return {};
}

std::string write_report(const Report& report, Format format, const ReportStyle& style) {
  switch (format) {
    case Format::text:
      return write_text(report, style);
    case Format::json:
      return write_json(report);
    case Format::sarif:
      return write_sarif(report, all_rules());
    case Format::github:
      return write_github(report);
  }
  return {};
}

std::string_view report_schema() {
  return embedded_report_schema().front().bytes;
}

std::string_view name_of(CoverageKind kind) {
  constexpr std::array<std::string_view, coverage_kinds> names{"semantic", "syntactic", "partial",
                                                               "skipped", "failed"};
  return names[static_cast<size_t>(kind)];
}

std::string_view name_of(ProblemKind kind) {
  constexpr std::array<std::string_view, 3> names{"note", "incomplete", "config"};
  return names[static_cast<size_t>(kind)];
}

Counts count(const Report& report) {
  Counts counts;
  for (const auto& finding : report.findings) {
    ++counts.findings[static_cast<size_t>(finding.severity)];
  }
  for (const auto& file : report.coverage) ++counts.files[static_cast<size_t>(file.kind)];
  return counts;
}

}  // namespace bridgelint
