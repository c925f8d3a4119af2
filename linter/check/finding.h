// What a rule has to say about a place.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "base/source.h"
#include "check/fix.h"
#include "facts/facts.h"

namespace bridgelint {

/// How bad it is if the finding is right. Apart from how sure it is.
enum class Severity : uint8_t { note, warning, error };
/// How sure bridgelint is; the message of a finding below `high` says why.
enum class Confidence : uint8_t { low, medium, high };

/// A further place that explains a finding.
struct Related {
  Span at;
  std::string text;

  auto operator<=>(const Related&) const = default;
};

struct Finding {
  std::string rule;  ///< "family/name"
  Severity severity = Severity::warning;
  Confidence confidence = Confidence::high;
  Span at;              ///< the one primary place
  std::string message;  ///< one sentence, names in backquotes, no full stop needed by the reader
  std::vector<Related> related;
  std::vector<Step> path;  ///< data flow from source to sink, when the finding is one
  std::string advice;      ///< one line: what to do instead
  std::vector<Fix> fixes;  ///< alternatives, the best first; only of a rule that claims fixes
  std::vector<uint32_t> cwe;
  /// Stable while lines move: digest of rule, normalised source text and its occurrence.
  std::string fingerprint;

  bool operator==(const Finding&) const = default;
};

/// "note", "warning", "error" and "low", "medium", "high".
std::string_view name_of(Severity severity);
std::string_view name_of(Confidence confidence);

}  // namespace bridgelint
