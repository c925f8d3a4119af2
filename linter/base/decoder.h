// Reads tables of a configuration file strictly: every key is known, every value has its type, what
// must be there is there. Each mistake becomes a problem of kind `config` at its place, with the
// nearest valid name; the values that are right count all the same.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "base/value.h"

namespace bridgelint {

/// Where a value is to go, and what it must be to go there.
struct Slot {
  std::string expected;              ///< for messages: "a list of strings"
  std::vector<std::string> choices;  ///< the valid names, where the value is one of a few
  /// Takes the value over; returns the value (or the element) that is wrong, null when all is well.
  std::function<const Value*(const Value&)> take;
};

Slot into(bool& target);
Slot into(std::string& target);
Slot into(std::vector<std::string>& target);
/// A number from 0 on, and a list of such.
Slot into(uint32_t& target);
Slot into(std::vector<uint32_t>& target);
/// One of `names`; `chosen` becomes its index.
Slot one_of(std::vector<std::string> names, size_t& chosen);
/// Whichever of the two fits.
Slot either(Slot first, Slot second);

/// One table being read. Ask for each key it may have, then `finish`.
class Decoder {
 public:
  /// `what` names the table in messages, as it is written in the file: "[[command]]". An empty one
  /// is the file itself.
  Decoder(const Value& table, std::string what, std::vector<Problem>& problems);

  /// Returns whether the key was there and right.
  bool optional(std::string_view key, const Slot& slot);
  bool required(std::string_view key, const Slot& slot);
  /// The tables of a list of tables, `[[key]]`; empty when absent.
  std::vector<const Value*> tables(std::string_view key);
  /// The table `[key]`; null when absent.
  const Value* table(std::string_view key);
  /// Whether the file has the key at all, right or wrong.
  bool has(std::string_view key) const { return table_.find(key) != nullptr; }
  /// Reports the keys that were not asked for.
  void finish();
  void report(const Span& at, std::string message);

 private:
  const Value* find(std::string_view key);

  const Value& table_;
  std::string what_;
  std::vector<Problem>& problems_;
  std::vector<std::string> known_;
};

/// "; did you mean `x`?", or "" when no candidate is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);
/// "`a`, `b` and `c`".
std::string list_names(const std::vector<std::string>& names);

}  // namespace bridgelint
