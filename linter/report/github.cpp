// Workflow commands of GitHub Actions: annotations on a pull request without any upload.
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
#include <fmt/format.h>

#include <algorithm>

#include "report/places.h"
#include "report/unicode.h"
#include "report/writers.h"

namespace bridgelint {
namespace {

// A property ends at a comma or a colon, a message at the line's end; both may hold "%".
std::string escape(std::string_view text, bool property) {
  std::string out;
  for (size_t i = 0; i < text.size();) {
    const CodePoint next = decode_utf8(text, i);
    i += next.size;
    const bool separator = next.value == ':' || next.value == ',';
    if (next.value == '%' || next.value == '\r' || next.value == '\n' || (property && separator)) {
      out += fmt::format("%{:02X}", static_cast<uint32_t>(next.value));
    } else {
      // The log is shown in a terminal of sorts: code quoted in a message must not drive it.
      append_utf8(out, is_control(next.value) ? U'\uFFFD' : next.value);
    }
  }
  return out;
}

std::string_view command_of(Severity severity) {
  if (severity == Severity::error) return "error";
  return severity == Severity::warning ? "warning" : "notice";
}

// Both columns are inclusive, and GitHub takes them only when the range is within one line.
std::string place_properties(Sources& sources, const Span& span) {
  if (span.empty()) return {};
  auto out = fmt::format("file={},", escape(span.file, true));
  const auto place = sources.place(span);
  if (!place) return out;
  out += fmt::format("line={},endLine={},", place->begin.line, place->end.line);
  if (place->begin.line != place->end.line) return out;
  const uint32_t last = std::max(place->begin.column, place->end.column - 1);
  return out + fmt::format("col={},endColumn={},", place->begin.column, last);
}

std::string annotation(Sources& sources, std::string_view command, const Span& at,
                       std::string_view title, std::string_view message) {
  return fmt::format("::{} {}title={}::{}\n", command, place_properties(sources, at),
                     escape(title, true), escape(message, false));
}

std::string finding_message(Sources& sources, const Finding& finding) {
  std::string message = finding.message;
  for (const auto& related : finding.related) {
    message += fmt::format("\n{}: {}", sources.link(related.at), related.text);
  }
  for (size_t i = 0; i < finding.path.size(); ++i) {
    const Step& step = finding.path[i];
    message += fmt::format("\n{}. {}: {}", i + 1, sources.link(step.at), step.text);
  }
  if (!finding.advice.empty()) message += "\nHelp: " + finding.advice;
  return message;
}

std::string_view command_of(ProblemKind kind) {
  if (kind == ProblemKind::config) return "error";
  return kind == ProblemKind::incomplete ? "warning" : "notice";
}

}  // namespace

std::string write_github(const Report& report) {
  Sources sources(report);
  std::string out;
  for (const auto& finding : report.findings) {
    out += annotation(sources, command_of(finding.severity), finding.at, finding.rule,
                      finding_message(sources, finding));
  }
  for (const auto& problem : report.problems) {
    out += annotation(sources, command_of(problem.kind), problem.at,
                      fmt::format("bridgelint: {}", name_of(problem.kind)), problem.message);
  }
  return out;
}

}  // namespace bridgelint
