#include "syntax/tree.h"

namespace bridgelint {

namespace flag {
constexpr uint8_t named = 1;
constexpr uint8_t missing = 2;
constexpr uint8_t error = 4;
constexpr uint8_t has_error = 8;
}  // namespace flag

std::string_view Node::kind() const {
  if (!tree_) return {};
  const auto& entry = tree_->entry(*this);
  // Tree-sitter numbers the error node outside the grammar's own table.
  return (entry.flags & flag::error) != 0 ? "ERROR" : tree_->names_->kinds[entry.kind];
}

uint16_t Node::kind_number() const {
  return tree_ && !is_error() ? tree_->entry(*this).kind : 0;
}

std::string_view Node::field_name() const {
  return tree_ ? tree_->names_->fields[tree_->entry(*this).field] : std::string_view();
}

uint32_t Node::begin() const {
  return tree_ ? tree_->entry(*this).begin : 0;
}

uint32_t Node::end() const {
  return tree_ ? tree_->entry(*this).end : 0;
}

std::string_view Node::text() const {
  return tree_ ? tree_->bytes_.substr(begin(), end() - begin()) : std::string_view();
}

bool Node::is_named() const {
  return tree_ && (tree_->entry(*this).flags & flag::named) != 0;
}

bool Node::is_missing() const {
  return tree_ && (tree_->entry(*this).flags & flag::missing) != 0;
}

bool Node::is_error() const {
  return tree_ && (tree_->entry(*this).flags & flag::error) != 0;
}

bool Node::has_error() const {
  return tree_ && (tree_->entry(*this).flags & flag::has_error) != 0;
}

uint32_t Node::after() const {
  return tree_ ? tree_->entry(*this).after : 0;
}

Node Node::at(uint32_t index) const {
  return tree_ ? tree_->node(index) : Node();
}

Node Node::parent() const {
  return index_ == 0 ? Node() : at(tree_->entry(*this).parent);
}

Node Node::first_child() const {
  return tree_ && index_ + 1 < after() ? at(index_ + 1) : Node();
}

Node Node::next_sibling() const {
  const Node above = parent();
  return above && after() < above.after() ? at(after()) : Node();
}

Node Node::first_named_child() const {
  const Node first = first_child();
  return !first || first.is_named() ? first : first.next_named_sibling();
}

Node Node::next_named_sibling() const {
  Node next = next_sibling();
  while (next && !next.is_named()) next = next.next_sibling();
  return next;
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
  for (Node child = first_child(); child; child = child.next_sibling()) {
    if (child.field_name() == name) return child;
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
