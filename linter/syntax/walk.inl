#pragma once

#include <utility>

namespace bridgelint {

template <typename Enter>
void walk(Node node, Enter&& enter) {
  if (!node) return;
  const uint32_t end = node.after();
  for (Node next = node; next;) {
    const bool below = !next.is_named() || enter(std::as_const(next));
    const uint32_t index = below ? next.index() + 1 : next.after();
    if (index >= end) return;
    next = next.at(index);
  }
}

}  // namespace bridgelint
