// Commands that Rust code of a Tauri app exposes.
#pragma once

#include <stop_token>
#include <string>
#include <string_view>

#include "facts/facts.h"

namespace bridgelint {

/// Whether a Rust file can hold any.
bool mentions_rust_commands(std::string_view bytes);

/// Adds an `ExposedCommand` for each function that `#[tauri::command]` marks: names and places, no
/// data flow. A part that does not parse becomes a problem.
void read_rust_commands(const std::string& file, std::string_view bytes, std::stop_token stop,
                        FileFacts& facts);

}  // namespace bridgelint
