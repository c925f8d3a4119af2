// Include directives, by their text alone.
#pragma once

#include <cstddef>
#include <string_view>

namespace bridgelint {

/// The name in an include directive whose "#" stands at `at`; empty for other directives.
std::string_view included_name(std::string_view bytes, size_t at);

}  // namespace bridgelint
