#pragma once

#include <string>
#include <string_view>

#define APP_PREFIX "notes."
#define CMD_RENAME "rename"

namespace command {

inline constexpr const char *load = "load";
inline constexpr std::string_view save = "save";
inline constexpr char drop[] = "drop";
inline const std::string wipe = "wipe";
constexpr auto fill = "fill";

}  // namespace command
