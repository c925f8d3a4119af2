#include "check/finding.h"

namespace bridgelint {

std::string_view name_of(Severity severity) {
  constexpr std::string_view names[] = {"note", "warning", "error"};
  return names[static_cast<size_t>(severity)];
}

std::string_view name_of(Confidence confidence) {
  constexpr std::string_view names[] = {"low", "medium", "high"};
  return names[static_cast<size_t>(confidence)];
}

}  // namespace bridgelint
