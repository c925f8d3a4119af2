// Internal to the reading of calls: what the argument of a call names.
#pragma once

#include <vector>

#include "extract/web/values.h"

namespace bridgelint {

/// The texts that an expression may have; one unknown text when there is no expression.
std::vector<Text> names_in(Node node, const Values& values);

}  // namespace bridgelint
