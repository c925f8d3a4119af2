#include "lsp/protocol.h"

#include <nlohmann/json.hpp>

namespace bridgelint {
namespace {

using Json = nlohmann::json;

Json json_of(const Position& position) {
  return {{"line", position.line}, {"character", position.character}};
}

}  // namespace

const Json& value_at(const Json& json, std::initializer_list<const char*> keys) {
  static const Json nothing;
  const Json* value = &json;
  for (const char* key : keys) {
    if (!value->is_object()) return nothing;
    const auto found = value->find(key);
    if (found == value->end()) return nothing;
    value = &*found;
  }
  return *value;
}

Json json_of(const Range& range) {
  return {{"start", json_of(range.start)}, {"end", json_of(range.end)}};
}

Position position_of(const Json& json) {
  return {json.at("line").get<uint32_t>(), json.at("character").get<uint32_t>()};
}

Range range_of(const Json& json) {
  return {position_of(json.at("start")), position_of(json.at("end"))};
}

}  // namespace bridgelint
