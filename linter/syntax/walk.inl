#pragma once

namespace bridgelint {

template <typename Enter>
void walk(Node node, Enter&& enter) {
  std::vector<Node> pending{node};
  while (!pending.empty()) {
    const Node next = pending.back();
    pending.pop_back();
    if (!next || !enter(next)) continue;
    const auto children = next.named_children();
    pending.insert(pending.end(), children.rbegin(), children.rend());
  }
}

}  // namespace bridgelint
