// The protocol's own shapes, as several parts of the server read and write them.
#pragma once

#include <initializer_list>
#include <nlohmann/json_fwd.hpp>

#include "lsp/convert.h"

namespace bridgelint {

/// The value below `keys`, or null.
const nlohmann::json& value_at(const nlohmann::json& json, std::initializer_list<const char*> keys);

nlohmann::json json_of(const Range& range);
/// Throw what the JSON library throws when the value is no such thing.
Position position_of(const nlohmann::json& json);
Range range_of(const nlohmann::json& json);

}  // namespace bridgelint
