// Configuration values that know where they stand. TOML and JSON (json.h) are read into this, so
// that whoever reads a setting can point at it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/problem.h"
#include "base/source.h"

namespace bridgelint {

struct Member;

/// A value with the byte range it was written at. Tables keep the order of the file.
struct Value {
  using Array = std::vector<Value>;
  using Table = std::vector<Member>;

  std::variant<std::monostate, bool, int64_t, double, std::string, Array, Table> data;
  Span at;

  const bool* as_bool() const { return std::get_if<bool>(&data); }
  const int64_t* as_integer() const { return std::get_if<int64_t>(&data); }
  const std::string* as_string() const { return std::get_if<std::string>(&data); }
  const Array* as_array() const { return std::get_if<Array>(&data); }
  const Table* as_table() const { return std::get_if<Table>(&data); }
  /// "a string", "a list", …: for messages that say what was found instead.
  std::string_view kind() const;
  /// The member `key` of a table; null when absent or when this is no table.
  const Value* find(std::string_view key) const;
};

/// One `key = value` of a table; `at` is the key's place.
struct Member {
  std::string key;
  Span at;
  Value value;
};

/// Reads TOML. On a syntax error the result is an empty table and `problems` says where and why.
Value parse_toml(const std::string& file, std::string_view bytes, std::vector<Problem>& problems);

/// The candidate most like `word` (case-insensitive edit distance of at most a third of its
/// length), or "" when none is near.
std::string nearest_name(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace bridgelint
