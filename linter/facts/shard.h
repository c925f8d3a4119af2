// Facts as bytes: the binary form that the cache and `bridgelint facts --format binary` store, and
// its JSON twin for eyes and tests.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "facts/facts.h"

namespace bridgelint {

/// Grows with every change of a fact struct. A shard of another version is not read.
inline constexpr uint32_t shard_version = 12;

/// A magic number, the version, a digest of the rest, the rest; the same bytes on every machine.
std::string write_shard(const FileFacts& facts);
/// Nothing when the bytes are no shard of this version, cut short or altered.
std::optional<FileFacts> read_shard(std::string_view bytes);
/// The same content as JSON (UTF-8, two-space indented, keys in declaration order). Bytes that are
/// not UTF-8 become U+FFFD.
std::string facts_to_json(const FileFacts& facts);

}  // namespace bridgelint
