// C++ string literals as they stand in the source, decoded and mapped back to it.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/mapped_text.h"

namespace bridgelint {

/// Appends the value (UTF-8) of one string or character literal token, prefix, quotes, raw
/// delimiters and suffix included in `token`, which stands at `begin` of `file`. Text that is no
/// literal appends nothing and gives false.
bool append_literal(std::string_view token, std::string_view file, uint32_t begin, MappedText& out);

}  // namespace bridgelint
