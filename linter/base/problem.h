// What went wrong while reading the user's files. Problems are data: nothing below the command
// line throws for bad input, it reports a problem and goes on with the rest.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "base/source.h"

namespace bridgelint {

enum class ProblemKind : uint8_t {
  note,        ///< worth knowing, the analysis is whole
  incomplete,  ///< something could not be read or parsed; results may lack findings
  config,      ///< the user's configuration is wrong; exit code 2
};

struct Problem {
  ProblemKind kind = ProblemKind::incomplete;
  std::string message;  ///< one sentence, no file name in front
  Span at;              ///< may be a bare file (0..0) or empty when there is no place

  auto operator<=>(const Problem&) const = default;
};

}  // namespace bridgelint
