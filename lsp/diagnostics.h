// A report as the editor shows it: diagnostics by file, at the editor's positions.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "lsp/convert.h"

namespace bridgelint {

struct RelatedPlace {
  std::string uri;
  Range range;
  std::string message;

  auto operator<=>(const RelatedPlace&) const = default;
};

struct TextEdit {
  std::string uri;
  Range range;
  std::string text;

  auto operator<=>(const TextEdit&) const = default;
};

/// A `Fix` as the editor applies it.
struct QuickFix {
  std::string title;
  bool safe = false;
  std::vector<TextEdit> edits;

  auto operator<=>(const QuickFix&) const = default;
};

struct Diagnostic {
  Range range;
  Severity severity = Severity::warning;
  std::string code;     ///< the rule's id, or "config" for a mistake in a configuration file
  std::string message;  ///< the advice on a line of its own
  std::vector<RelatedPlace> related;
  std::vector<QuickFix> fixes;
  std::string fingerprint;

  auto operator<=>(const Diagnostic&) const = default;
};

struct FileDiagnostics {
  std::optional<int64_t> version;  ///< of the open document that was analysed
  std::vector<Diagnostic> diagnostics;

  bool operator==(const FileDiagnostics&) const = default;
};

using DiagnosticsByUri = std::map<std::string, FileDiagnostics>;

/// What the client calls a file that it holds open.
struct OpenDocument {
  std::string uri;
  std::optional<int64_t> version;
};

using OpenDocuments = std::map<std::string, OpenDocument>;  ///< by path

/// The findings of the reports, and the mistakes in configuration files that have a place. Each
/// open document has an entry, empty where nothing was found, so that the client knows that this
/// version was looked at. Sorted; what two reports both say comes once.
DiagnosticsByUri diagnostics_of(const std::vector<std::shared_ptr<const Report>>& reports,
                                const OpenDocuments& open, PositionEncoding encoding);

}  // namespace bridgelint
