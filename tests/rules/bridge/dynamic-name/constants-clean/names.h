#pragma once

#include <string>

#define NAME_OF(x) #x

namespace names {
inline constexpr char open[] = "open";
inline const std::string group = "file";
constexpr const char *save() {
  return "save";
}
}  // namespace names

class Commands {
 public:
  static constexpr const char *print = "print";
};
