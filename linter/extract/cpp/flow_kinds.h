// Sets of sink kinds, and what guards allowed of a function's parameters for them.
#pragma once

#include <llvm/ADT/SmallVector.h>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace bridgelint::flow {

/// Bit set of sink kinds, see `Callees::kind_bit`.
using Kinds = uint64_t;
inline constexpr Kinds every_kind = ~Kinds{0};

/// For which kinds of sink each parameter was checked, on every way to a point.
class Vouched {
 public:
  /// Of a point that nobody reaches.
  static Vouched of_all() {
    Vouched result;
    result.all_ = true;
    return result;
  }

  Kinds of(uint32_t parameter) const {
    if (all_) return every_kind;
    const auto found = std::ranges::find(kinds_, parameter, &Entry::first);
    return found == kinds_.end() ? 0 : found->second;
  }
  void add(uint32_t parameter, Kinds kinds) {
    if (all_ || kinds == 0) return;
    const auto place = std::ranges::lower_bound(kinds_, parameter, {}, &Entry::first);
    if (place != kinds_.end() && place->first == parameter) {
      place->second |= kinds;
    } else {
      kinds_.insert(place, {parameter, kinds});
    }
  }
  /// What holds on both ways.
  void keep_common(const Vouched& other) {
    if (other.all_) return;
    if (all_) {
      *this = other;
      return;
    }
    for (Entry& entry : kinds_) entry.second &= other.of(entry.first);
    llvm::erase_if(kinds_, [](const Entry& entry) { return entry.second == 0; });
  }
  bool operator==(const Vouched&) const = default;

 private:
  using Entry = std::pair<uint32_t, Kinds>;
  llvm::SmallVector<Entry, 1> kinds_;  ///< sorted by parameter
  bool all_ = false;
};

}  // namespace bridgelint::flow
