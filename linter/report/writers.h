// The writers behind `write_report`, and what they share.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/rule.h"
#include "report/report.h"

namespace bridgelint {

std::string write_text(const Report& report, const ReportStyle& style);
std::string write_json(const Report& report);
/// `rules` is the table of all rules; findings of others get a bare entry of their own.
std::string write_sarif(const Report& report, std::span<const Rule* const> rules);
std::string write_github(const Report& report);

/// GitHub's fingerprint of each line of a file, "hash:occurrence": a rolling hash of the 100
/// characters (UTF-16 units, blanks left out) from the line's start on. The upload action computes
/// the same and complains about any other (github/codeql-action, src/fingerprints.ts). The first
/// element is that of line 1.
std::vector<std::string> line_hashes(std::string_view bytes);

/// A path as a URI reference: every byte but RFC 3986's unreserved ones and "/" in percent form.
/// Absolute paths become `file:` URIs.
std::string uri_of(std::string_view path);

std::string_view name_of(CoverageKind kind);
std::string_view name_of(ProblemKind kind);

inline constexpr size_t severities = 3;
inline constexpr size_t coverage_kinds = 5;

/// Numbers of a report by the enumerators' values.
struct Counts {
  std::array<size_t, severities> findings{};
  std::array<size_t, coverage_kinds> files{};
};
Counts count(const Report& report);

}  // namespace bridgelint
