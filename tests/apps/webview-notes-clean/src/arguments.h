// Reads the arguments of a call. webview hands every handler a JSON array with the values that
// the page passed; nothing says how many there are, or of which type.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>

namespace notes {

/// The argument at `index`, or an empty string when the page passed no string there.
inline std::string text_argument(const std::string& request, std::size_t index) {
  const nlohmann::json arguments = nlohmann::json::parse(request, nullptr, false);
  if (!arguments.is_array() || index >= arguments.size() || !arguments[index].is_string()) {
    return {};
  }
  return arguments[index].get<std::string>();
}

}  // namespace notes
