// JSON with positions, and what people put into configuration files beyond it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/mapped_text.h"
#include "base/value.h"

namespace bridgelint {

/// Reads JSON and JSON5 (https://spec.json5.org/): comments, commas before a closing bracket, keys
/// without quotes, single quotes. The last of several equal keys counts. On a syntax error the
/// result is an empty table and `problems` says where and why.
Value parse_json(const std::string& file, std::string_view bytes, std::vector<Problem>& problems);

/// The text of a string value of JSON or TOML, mapped to where each byte of it stands in `bytes`,
/// the file's. Where the escapes are of an unknown kind, all of it stands at the whole value.
MappedText mapped_string(const Value& value, std::string_view bytes);

}  // namespace bridgelint
