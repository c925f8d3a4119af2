// Values in a form that is read back many times sooner than the text they come from: for what is
// built into the program.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/value.h"

namespace bridgelint {

/// All places in one value lie in the file of the value itself.
std::string pack_values(std::span<const Value> values);

/// What `pack_values` made; bytes of other origin are not understood.
std::vector<Value> unpack_values(std::string_view bytes);

}  // namespace bridgelint
