#include "extract/cpp/flow_bounds.h"

#include <llvm/Support/MathExtras.h>

#include <algorithm>

namespace bridgelint::flow {
namespace {

constexpr unsigned narrow_bits = 32;

// Bounds that no longer say a figure, so that repeating a calculation comes to an end.
Bounds vague(const Bounds& bounds, bool keep) {
  Bounds result;
  result.grown = bounds.grown;
  if (!keep) return result;
  if (bounds.low()) result.least = 0;
  if (bounds.high()) result.upper = Upper::value;
  return result;
}

bool moved(int64_t& figure, int64_t by) {
  return llvm::AddOverflow(figure, by, figure) == 0;
}

Bounds shifted(Bounds bounds, int64_t by) {
  if (bounds.least != Bounds::unknown && !moved(bounds.least, by)) bounds.least = Bounds::unknown;
  const bool figure = bounds.upper == Upper::constant || bounds.upper == Upper::size;
  if (figure && !moved(bounds.most, by)) bounds.upper = Upper::none;
  return bounds;
}

Bounds scaled(Bounds bounds, int64_t by) {
  if (by < 0) return vague(bounds, false);
  if (bounds.least != Bounds::unknown && llvm::MulOverflow(bounds.least, by, bounds.least) != 0) {
    bounds.least = Bounds::unknown;
  }
  if (bounds.upper == Upper::constant) {
    if (llvm::MulOverflow(bounds.most, by, bounds.most) != 0) bounds.upper = Upper::none;
  } else if (bounds.upper == Upper::size) {
    bounds.upper = Upper::value;
  }
  return bounds;
}

Bounds limited_to(Bounds bounds, int64_t most) {
  const bool larger = bounds.upper == Upper::constant && bounds.most > most;
  if (larger || !bounds.high()) {
    bounds.upper = Upper::constant;
    bounds.most = most;
  }
  return bounds;
}

Bounds remainder(const Bounds& bounds, const Operand& other, bool is_unsigned) {
  Bounds result;
  result.grown = bounds.grown;
  if (is_unsigned || bounds.low()) result.least = 0;
  result.upper = other.constant ? Upper::constant : other.size ? Upper::size : Upper::value;
  result.most = other.constant ? std::max<int64_t>(other.value, 1) - 1 : -1;
  return result;
}

Bounds difference(const Bounds& bounds, const Operand& other, bool is_unsigned) {
  if (!other.constant) return vague(bounds, bounds.both());
  const int64_t least = is_unsigned ? std::max<int64_t>(bounds.least, 0) : bounds.least;
  Bounds result = shifted(bounds, other.value == Bounds::unknown ? 0 : -other.value);
  // Below zero there is the top of the range.
  if (is_unsigned && least < other.value) result.upper = Upper::none;
  return result;
}

}  // namespace

Bounds weaker(const Bounds& a, const Bounds& b) {
  Bounds result;
  result.least = std::min(a.least, b.least);
  result.reckoned = std::max(a.reckoned, b.reckoned);
  result.grown = a.grown || b.grown;
  if (!a.high() || !b.high()) return result;
  result.upper = a.upper == b.upper ? a.upper : Upper::value;
  if (a.upper == Upper::size || b.upper == Upper::size) result.upper = Upper::size;
  result.most = a.upper == b.upper       ? std::max(a.most, b.most)
                : a.upper == Upper::size ? a.most
                : b.upper == Upper::size ? b.most
                                         : 0;
  return result;
}

Bounds reckoned(const Bounds& bounds, Operation operation, const Operand& other, bool is_unsigned,
                bool fits) {
  Bounds result;
  const bool enlarges = operation == Operation::add || operation == Operation::multiply ||
                        operation == Operation::shift_left;
  const bool repeated = bounds.reckoned >= Bounds::most_reckoned && operation != Operation::mask &&
                        operation != Operation::remainder;
  if (operation == Operation::mask && other.limited) {
    result.least = 0;
    result.upper = other.constant && other.value >= 0 ? Upper::constant : Upper::value;
    result.most = other.constant ? other.value : 0;
  } else if (operation == Operation::remainder && other.limited) {
    result = remainder(bounds, other, is_unsigned);
  } else if (!other.limited || operation == Operation::other || repeated) {
    result = vague(bounds, other.limited && bounds.both());
  } else if (operation == Operation::add) {
    result = other.constant ? shifted(bounds, other.value) : vague(bounds, true);
  } else if (operation == Operation::subtract) {
    result = difference(bounds, other, is_unsigned);
  } else if (operation == Operation::subtract_from) {
    result = vague(bounds, bounds.both());
  } else if (operation == Operation::multiply) {
    result = other.constant ? scaled(bounds, other.value) : vague(bounds, true);
  } else if (operation == Operation::shift_left) {
    const bool small = other.constant && other.value >= 0 && other.value < 62;
    result = small ? scaled(bounds, int64_t{1} << other.value) : vague(bounds, true);
  } else if (operation == Operation::divide || operation == Operation::shift_right) {
    result = bounds;
    if (result.upper == Upper::size) result.upper = Upper::value;
  }
  result.reckoned = std::min<uint8_t>(bounds.reckoned, Bounds::most_reckoned - 1) + 1;
  result.grown = bounds.grown || (enlarges && !fits && !bounds.high());
  return result;
}

Bounds converted(const Bounds& bounds, unsigned from_bits, bool from_signed, unsigned to_bits,
                 bool to_signed) {
  Bounds result = bounds;
  if (!from_signed) result.least = std::max<int64_t>(result.least, 0);
  if (from_bits < narrow_bits) {
    const unsigned figures = from_signed ? from_bits - 1 : from_bits;
    result = limited_to(result, (int64_t{1} << figures) - 1);
    result.least = std::max(result.least, from_signed ? -(int64_t{1} << figures) : 0);
  }
  if (!to_signed && !result.low()) result.upper = Upper::none;
  if (!to_signed) result.least = std::max<int64_t>(result.least, 0);
  if (to_bits < narrow_bits) {
    const unsigned figures = to_signed ? to_bits - 1 : to_bits;
    const int64_t most = (int64_t{1} << figures) - 1;
    const bool kept = result.upper == Upper::constant && result.most <= most && result.low();
    if (!kept) result.least = to_signed ? -(int64_t{1} << figures) : 0;
    result = limited_to(result, most);
  }
  return result;
}

}  // namespace bridgelint::flow
