#include "lsp/diagnostics.h"

#include <algorithm>

namespace bridgelint {
namespace {

/// The places of one report; a file with many findings is indexed once.
class Places {
 public:
  Places(const Report& report, const OpenDocuments& open, PositionEncoding encoding)
      : report_(report), open_(open), encoding_(encoding) {}

  std::string uri(const std::string& file) const {
    const auto path = absolute(file);
    const auto document = open_.find(path);
    return document == open_.end() ? uri_of_path(path) : document->second.uri;
  }

  Range range(const Span& span) {
    auto found = maps_.find(span.file);
    if (found == maps_.end()) found = maps_.emplace(span.file, map_of(span.file)).first;
    return found->second.range(span.begin, span.end);
  }

 private:
  std::string absolute(const std::string& file) const {
    return is_absolute_path(file) ? file : join_path(report_.root, file);
  }

  PositionMap map_of(const std::string& file) const {
    const auto text = report_.source ? report_.source(file) : std::string_view();
    // Editors take a byte order mark off what they open, and count without it.
    const bool on_disk = !open_.contains(absolute(file));
    return {text, encoding_, on_disk ? byte_order_mark(text) : 0};
  }

  const Report& report_;
  const OpenDocuments& open_;
  PositionEncoding encoding_;
  std::map<std::string, PositionMap> maps_;
};

QuickFix quick_fix_of(const Fix& fix, Places& places) {
  QuickFix quick{fix.title, fix.safety == Safety::safe, {}};
  for (const auto& edit : fix.edits) {
    quick.edits.push_back({places.uri(edit.at.file), places.range(edit.at), edit.text});
  }
  return quick;
}

Diagnostic diagnostic_of(const Finding& finding, Places& places) {
  Diagnostic diagnostic{.range = places.range(finding.at),
                        .severity = finding.severity,
                        .code = finding.rule,
                        .message = finding.message,
                        .related = {},
                        .fixes = {},
                        .fingerprint = finding.fingerprint};
  if (!finding.advice.empty()) diagnostic.message += "\n" + finding.advice;
  const auto relate = [&](const Span& at, const std::string& text) {
    if (!at.empty()) diagnostic.related.push_back({places.uri(at.file), places.range(at), text});
  };
  for (const auto& related : finding.related) relate(related.at, related.text);
  for (const auto& step : finding.path) relate(step.at, step.text);
  for (const auto& fix : finding.fixes) diagnostic.fixes.push_back(quick_fix_of(fix, places));
  return diagnostic;
}

void add(const Report& report, Places& places, DiagnosticsByUri& out) {
  for (const auto& finding : report.findings) {
    if (finding.at.empty()) continue;
    out[places.uri(finding.at.file)].diagnostics.push_back(diagnostic_of(finding, places));
  }
  for (const auto& problem : report.problems) {
    if (problem.kind != ProblemKind::config || problem.at.empty()) continue;
    out[places.uri(problem.at.file)].diagnostics.push_back({.range = places.range(problem.at),
                                                            .severity = Severity::error,
                                                            .code = "config",
                                                            .message = problem.message,
                                                            .related = {},
                                                            .fixes = {},
                                                            .fingerprint = {}});
  }
}

}  // namespace

DiagnosticsByUri diagnostics_of(const std::vector<std::shared_ptr<const Report>>& reports,
                                const OpenDocuments& open, PositionEncoding encoding) {
  DiagnosticsByUri out;
  for (const auto& [path, document] : open) out[document.uri].version = document.version;
  for (const auto& report : reports) {
    Places places(*report, open, encoding);
    add(*report, places, out);
  }
  for (auto& [uri, file] : out) {
    auto& list = file.diagnostics;
    std::ranges::sort(list);
    list.erase(std::ranges::unique(list).begin(), list.end());
  }
  return out;
}

}  // namespace bridgelint
