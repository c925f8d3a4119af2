// A span as our own JSON documents write it. Only .cpp files include this.
#pragma once

#include <nlohmann/json.hpp>

#include "report/places.h"

namespace bridgelint {

/// `{file, begin, end}` in bytes, with `line`, `column`, `end_line` and `end_column` in code points
/// where the file can be read.
nlohmann::ordered_json location_json(Sources& sources, const Span& span);

}  // namespace bridgelint
