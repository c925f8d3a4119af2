// How near two files lie to each other in a tree.
#pragma once

#include <cstddef>
#include <string_view>

namespace bridgelint {

/// How many folders two paths have in common, from their beginning.
size_t common_folders(std::string_view a, std::string_view b);

}  // namespace bridgelint
