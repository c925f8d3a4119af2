// A report as text for people and as data for other tools. Writers only format: every one carries
// the same findings.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/engine.h"

namespace bridgelint {

enum class Format : uint8_t { text, json, sarif, github };

struct ReportStyle {
  bool color = false;  ///< text: ANSI colours and OSC 8 free plain `file:line:col` places
  bool quiet = false;  ///< text: findings and configuration errors only, no summary
  int width = 100;     ///< text: columns of the terminal
};

std::optional<Format> format_named(std::string_view name);

std::string write_report(const Report& report, Format format, const ReportStyle& style);

/// The attack surface: every command with its handler, callers, grant and what it reaches.
enum class MapFormat : uint8_t { text, json, mermaid };
std::string write_map(const Report& report, MapFormat format, const ReportStyle& style);

/// JSON Schema (draft 2020-12) of the JSON report.
std::string_view report_schema();

}  // namespace bridgelint
