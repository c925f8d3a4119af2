// Fixes as the editor offers them: "textDocument/codeAction" of the protocol.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "lsp/diagnostics.h"

namespace bridgelint {

/// Whether a request whose context says `only` asks for quick fixes too; absent means all.
bool wants_quick_fixes(const nlohmann::json& only);

/// A `CodeAction` for each fix of the diagnostics. `context` is the request's: its diagnostics that
/// are ours are named by the actions that solve them. With `versioned`, edits of open documents
/// name the version they are meant for, so that the client refuses them on any other.
nlohmann::json code_actions(const std::vector<Diagnostic>& diagnostics,
                            const nlohmann::json& context, const OpenDocuments& open,
                            bool versioned);

}  // namespace bridgelint
