// Tier 2: registrations in the syntax tree alone. It understands what no compiler can (absent SDKs,
// unknown macros, the branches of another platform), but knows no types.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/facts.h"
#include "models/models.h"

namespace bridgelint {

/// `documents` are not among the facts yet: each belongs to the script or navigation at its place.
struct SyntacticFacts {
  FileFacts facts;
  std::vector<std::pair<Span, EmbeddedDocument>> documents;
};

/// Facts of one file, all of `Tier::syntactic`. Only calls that look like the API's: the right last
/// name and number of arguments, and for a command a constant name and something callable. Code
/// under `#if 0` is left out.
SyntacticFacts find_registrations_in_syntax(const std::string& file, std::string_view bytes,
                                            const Models& models);

}  // namespace bridgelint
