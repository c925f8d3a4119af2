#include "lsp/publisher.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "check/docs.h"
#include "lsp/protocol.h"

namespace bridgelint {
namespace {

using Json = nlohmann::json;

// `DiagnosticSeverity`: 1 error, 2 warning, 3 information.
int level_of(Severity severity) {
  return 3 - static_cast<int>(severity);
}

Json related_of(const Diagnostic& diagnostic) {
  Json list = Json::array();
  for (const auto& place : diagnostic.related) {
    list.push_back({{"location", {{"uri", place.uri}, {"range", json_of(place.range)}}},
                    {"message", place.message}});
  }
  return list;
}

// For a client that shows nothing beside a diagnostic.
std::string message_with_places(const Diagnostic& diagnostic) {
  std::string message = diagnostic.message;
  for (const auto& place : diagnostic.related) {
    const auto path = path_of_uri(place.uri).value_or(place.uri);
    message +=
        fmt::format("\n{}:{}: {}", file_name(path), place.range.start.line + 1, place.message);
  }
  return message;
}

Json json_of(const Diagnostic& diagnostic, bool related) {
  Json out{{"range", json_of(diagnostic.range)},
           {"severity", level_of(diagnostic.severity)},
           {"source", "bridgelint"},
           {"code", diagnostic.code},
           {"message", related ? diagnostic.message : message_with_places(diagnostic)}};
  if (related && !diagnostic.related.empty()) out["relatedInformation"] = related_of(diagnostic);
  if (!diagnostic.fingerprint.empty()) out["data"] = diagnostic.fingerprint;
  if (diagnostic.code.find('/') != std::string::npos) {
    out["codeDescription"] = {{"href", documentation_url(diagnostic.code)}};
  }
  return out;
}

}  // namespace

void Publisher::send(const std::string& uri, const FileDiagnostics& file) {
  Json list = Json::array();
  for (const auto& diagnostic : file.diagnostics) list.push_back(json_of(diagnostic, related_));
  Json params{{"uri", uri}, {"diagnostics", std::move(list)}};
  if (file.version) params["version"] = *file.version;
  client_.notify("textDocument/publishDiagnostics", params);
}

void Publisher::publish(DiagnosticsByUri now) {
  const std::scoped_lock lock(mutex_);
  // What is to vanish goes first: one file may be known by two URIs, before and after it is opened.
  for (const auto& [uri, before] : sent_) {
    if (!now.contains(uri) && !before.diagnostics.empty()) send(uri, {});
  }
  for (const auto& [uri, file] : now) {
    const auto before = sent_.find(uri);
    if (before == sent_.end() || before->second != file) send(uri, file);
  }
  sent_ = std::move(now);
}

std::vector<Diagnostic> Publisher::touching(const std::string& uri, const Range& range) {
  const std::scoped_lock lock(mutex_);
  std::vector<Diagnostic> found;
  const auto file = sent_.find(uri);
  if (file == sent_.end()) return found;
  std::ranges::copy_if(
      file->second.diagnostics, std::back_inserter(found), [&](const Diagnostic& diagnostic) {
        return diagnostic.range.start <= range.end && range.start <= diagnostic.range.end;
      });
  return found;
}

bool Publisher::is_current(const QuickFix& fix, const OpenDocuments& open) {
  const std::scoped_lock lock(mutex_);
  return std::ranges::all_of(open, [&](const auto& entry) {
    const OpenDocument& document = entry.second;
    const bool edited =
        std::ranges::find(fix.edits, document.uri, &TextEdit::uri) != fix.edits.end();
    const auto analysed = sent_.find(document.uri);
    return !edited || (analysed != sent_.end() && analysed->second.version == document.version);
  });
}

void Publisher::report_problems(const Report& report) {
  for (const auto& problem : report.problems) {
    const bool wrong = problem.kind == ProblemKind::config;
    if (problem.at.empty() && problem.kind != ProblemKind::note) {
      show_once(wrong ? MessageKind::error : MessageKind::warning, problem.message);
    } else if (!wrong) {
      // Nothing the user must act on: it stands in the log for the one who wonders.
      const auto place = problem.at.empty() ? "" : problem.at.file + ": ";
      const auto text = place + problem.message;
      if (is_first(text)) client_.log(MessageKind::info, text);
    }
  }
}

void Publisher::show_once(MessageKind kind, const std::string& text) {
  if (is_first(text)) client_.show(kind, "bridgelint: " + text);
}

bool Publisher::is_first(const std::string& text) {
  const std::scoped_lock lock(mutex_);
  return said_.insert(text).second;
}

}  // namespace bridgelint
