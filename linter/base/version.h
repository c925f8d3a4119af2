// Which bridgelint this is.
#pragma once

#include <string_view>

namespace bridgelint {

/// The version of the build, as CMake's `project()` has it: "1.2.3".
std::string_view bridgelint_version();
/// Where the project lives on the web.
std::string_view bridgelint_home();

}  // namespace bridgelint
