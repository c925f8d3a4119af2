// The language server: the same engine as the command line, on what the editor shows.
//
// Speaks LSP 3.17 as far as a linter needs it: text documents in sync, diagnostics pushed for the
// whole project, documentation of the rule behind a diagnostic on hover, fixes as quick fixes,
// progress of long analyses.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "lsp/transport.h"

namespace bridgelint {

struct LspOptions {
  /// The project that a folder or file belongs to, and how it is analysed: the command line's own
  /// answer, so that both find the same. Nothing and a message when it cannot be analysed.
  std::function<std::optional<EngineOptions>(const std::string& path, std::string& error)> project;
  /// Folders to serve when the client names none.
  std::vector<std::string> folders;
};

/// Serves until the client says "exit" or is gone; returns the process's exit code: 0 after an
/// orderly shutdown, else 1. Where the client's process is gone while the transport stays open, or
/// an analysis does not stop in time, ends the process itself.
///
/// `initializationOptions`: `debounceMs` (default 150), how long to wait after an edit for a
/// further one before analysing.
int run_language_server(Transport& transport, const LspOptions& options);

}  // namespace bridgelint
