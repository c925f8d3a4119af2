// Commands that Rust code exposes: functions under an attribute that a framework's model names.
#pragma once

#include <stop_token>
#include <string>
#include <string_view>

#include "facts/facts.h"
#include "models/models.h"

namespace bridgelint {

/// Whether a Rust file can hold any.
bool mentions_rust_commands(std::string_view bytes, const Models& models);

/// Adds an `ExposedCommand` for each function that `FrameworkModel::rust_attributes` marks: names
/// and places, no data flow. A part that does not parse becomes a problem.
void read_rust_commands(const std::string& file, std::string_view bytes, const Models& models,
                        std::stop_token stop, FileFacts& facts);

}  // namespace bridgelint
