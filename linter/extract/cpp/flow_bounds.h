// What is known of the size of a number that came from outside: between what it lies.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace bridgelint::flow {

/// What a number was compared with from above.
enum class Upper : uint8_t {
  none,      ///< nothing: it may be anything
  constant,  ///< `most` itself
  size,      ///< the size of an object; it is at most that plus `most`
  value,     ///< some value of the program's own
};

struct Bounds {
  static constexpr int64_t unknown = std::numeric_limits<int64_t>::min();
  /// A calculation in a loop must come to an end.
  static constexpr uint8_t most_reckoned = 4;

  int64_t least = unknown;
  Upper upper = Upper::none;
  int64_t most = 0;
  uint8_t reckoned = 0;  ///< calculations since; after `most_reckoned` no figure is told any more
  bool grown = false;    ///< made by an operation whose result may not fit its type

  bool low() const { return least >= 0; }
  bool high() const { return upper != Upper::none; }
  bool both() const { return low() && high(); }
  auto operator<=>(const Bounds&) const = default;
};

/// What holds of a value that lies within `a` or within `b`.
Bounds weaker(const Bounds& a, const Bounds& b);

/// The other operand of an operation, as far as it is known.
struct Operand {
  bool limited = false;   ///< not itself the attacker's to choose
  bool constant = false;  ///< `value` is known
  int64_t value = 0;
  bool size = false;  ///< the size of an object
};

enum class Operation : uint8_t {
  add,
  subtract,       ///< number - other
  subtract_from,  ///< other - number
  multiply,
  divide,
  remainder,
  mask,
  shift_left,
  shift_right,
  other,
};

/// Bounds of the result. `is_unsigned` is the type of the operation; `fits` says that its type is
/// wider than the number's own, so that the result cannot wrap around.
Bounds reckoned(const Bounds& bounds, Operation operation, const Operand& other, bool is_unsigned,
                bool fits);

/// The number in another type: `bits` wide and signed or not. A negative number becomes a huge one
/// where the new type has no sign.
Bounds converted(const Bounds& bounds, unsigned from_bits, bool from_signed, unsigned to_bits,
                 bool to_signed);

}  // namespace bridgelint::flow
