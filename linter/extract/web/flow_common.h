// What the files of the data flow share.
#pragma once

#include <string>
#include <string_view>

#include "extract/web/flow.h"

namespace bridgelint {

inline constexpr int max_flow_depth = 40;
inline constexpr size_t max_flow_uses = 50;
inline constexpr size_t max_flow_writes = 100;

Origin unknown_origin();
/// The worse of two; of two alike the first, or the one that can say more.
Origin join(Origin left, Origin right);
void add_step(Origin& origin, Span at, std::string text);
std::string quoted_name(std::string_view name);
bool contains(Node outer, Node inner);
/// Whether a list of the models has a name.
bool lists(const std::vector<std::string>& names, std::string_view name);

}  // namespace bridgelint
