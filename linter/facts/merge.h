// Facts of many units become one set.
#pragma once

#include <vector>

#include "facts/facts.h"

namespace bridgelint {

/// The union of facts: sorted, without repetitions, with each fact of a lower tier dropped where a
/// higher one speaks of the same place, and each assumption that another fact overrules.
/// Commutative, associative and idempotent, so that units may be read in any order, on any machine.
FileFacts merge(std::vector<FileFacts> parts);

}  // namespace bridgelint
