#include "syntax/tree.h"

#include <algorithm>

namespace bridgelint {

Field::Field(std::string_view name) {
  for (size_t grammar = 0; grammar < numbers_.size(); ++grammar) {
    const auto& fields = SyntaxTree::names(static_cast<Grammar>(grammar)).fields;
    const auto found = std::ranges::find(fields, name);
    numbers_[grammar] =
        found == fields.end() ? uint8_t{255} : static_cast<uint8_t>(found - fields.begin());
  }
}

Node Node::previous_named_sibling() const {
  const Node above = parent();
  // The entry right before a node ends the previous sibling's subtree; its ancestor at this
  // level is that sibling.
  for (Node current = *this; above && current.index_ > above.index_ + 1;) {
    Node before = at(current.index_ - 1);
    while (before.parent() != above) before = before.parent();
    if (before.is_named()) return before;
    current = before;
  }
  return {};
}

Node Node::field(std::string_view name) const {
  if (!tree_) return {};
  const auto& nodes = tree_->nodes_;
  const uint32_t end = nodes[index_].after;
  for (uint32_t i = index_ + 1; i < end; i = nodes[i].after) {
    if (nodes[i].field != 0 && tree_->names_->fields[nodes[i].field] == name) {
      return Node(tree_, i);
    }
  }
  return {};
}

uint32_t Node::named_child_count() const {
  uint32_t count = 0;
  for (Node child = first_named_child(); child; child = child.next_named_sibling()) ++count;
  return count;
}

Node Node::named_child(uint32_t index) const {
  Node child = first_named_child();
  for (; child && index > 0; --index) child = child.next_named_sibling();
  return child;
}

std::vector<Node> Node::named_children() const {
  std::vector<Node> result;
  for (Node child = first_named_child(); child; child = child.next_named_sibling()) {
    result.push_back(child);
  }
  return result;
}

std::vector<Node> Node::children() const {
  std::vector<Node> result;
  for (Node child = first_child(); child; child = child.next_sibling()) result.push_back(child);
  return result;
}

}  // namespace bridgelint
