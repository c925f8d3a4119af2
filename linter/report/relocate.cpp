#include "report/relocate.h"

#include "base/files.h"

namespace bridgelint {
namespace {

void rename(std::string& file, const std::string& prefix) {
  if (!file.empty() && !is_absolute_path(file)) file.insert(0, prefix);
}

void rename(Finding& finding, const std::string& prefix) {
  rename(finding.at.file, prefix);
  for (auto& related : finding.related) rename(related.at.file, prefix);
  for (auto& step : finding.path) rename(step.at.file, prefix);
  for (auto& fix : finding.fixes) {
    for (auto& edit : fix.edits) rename(edit.at.file, prefix);
  }
}

}  // namespace

Report relocated(const Report& report, const std::string& folder) {
  Report out = report;
  out.root = folder;
  const auto inside = relative_to(report.root, folder);
  if (inside == ".") return out;
  const auto prefix = inside + "/";
  for (auto& finding : out.findings) rename(finding, prefix);
  for (auto& problem : out.problems) rename(problem.at.file, prefix);
  for (auto& coverage : out.coverage) rename(coverage.file, prefix);
  out.source = [source = report.source, prefix](const std::string& file) {
    if (!source) return std::string_view();
    return source(file.starts_with(prefix) ? file.substr(prefix.size()) : file);
  };
  return out;
}

}  // namespace bridgelint
