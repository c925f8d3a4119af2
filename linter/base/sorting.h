// Sorting that keeps the order of equals. The standard library's own is refused by Clang as
// deprecated with some standard libraries, for the temporary buffer it takes.
#pragma once

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>
#include <vector>

namespace bridgelint {

/// Sorts by `key(item)`, a function or a member; items with equal keys stay in their order.
template <typename T, typename Key>
void sort_stably(std::vector<T>& items, Key key) {
  std::vector<size_t> order(items.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::ranges::sort(order, {}, [&](size_t i) { return std::pair(std::invoke(key, items[i]), i); });
  std::vector<T> sorted;
  sorted.reserve(items.size());
  for (const size_t i : order) sorted.push_back(std::move(items[i]));
  items = std::move(sorted);
}

}  // namespace bridgelint
