// Content Security Policies that native code sends as a header with its pages. The name of the
// header tells, so no library need be known.
#pragma once

#include <string>

#include "extract/cpp/syntax_values.h"
#include "facts/facts.h"
#include "syntax/tree.h"

namespace bridgelint {

/// Adds a policy for each pair of the header's name and a text, `set("Content-Security-Policy",
/// "…")`, `{"Content-Security-Policy", "…"}` or `headers["Content-Security-Policy"] = "…"`, and for
/// each text with a whole header line. `values` must have learned the tree.
void find_policy_headers(const SyntaxTree& tree, const SyntaxValues& values,
                         const std::string& file, FileFacts& facts);

}  // namespace bridgelint
