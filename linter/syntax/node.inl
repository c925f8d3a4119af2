#pragma once

// The accessors that every walk of a tree is made of.
namespace bridgelint {

namespace node_flag {
inline constexpr uint8_t named = 1;
inline constexpr uint8_t missing = 2;
inline constexpr uint8_t error = 4;
inline constexpr uint8_t has_error = 8;
}  // namespace node_flag

inline std::string_view Node::kind() const {
  if (!tree_) return {};
  const auto& entry = tree_->entry(*this);
  // Tree-sitter numbers the error node outside the grammar's own table.
  return (entry.flags & node_flag::error) != 0 ? "ERROR" : tree_->names_->kinds[entry.kind];
}

inline uint16_t Node::kind_number() const {
  return tree_ && !is_error() ? tree_->entry(*this).kind : 0;
}

inline std::string_view Node::field_name() const {
  return tree_ ? tree_->names_->fields[tree_->entry(*this).field] : std::string_view();
}

inline uint32_t Node::begin() const {
  return tree_ ? tree_->entry(*this).begin : 0;
}

inline uint32_t Node::end() const {
  return tree_ ? tree_->entry(*this).end : 0;
}

inline std::string_view Node::text() const {
  return tree_ ? tree_->bytes_.substr(begin(), end() - begin()) : std::string_view();
}

inline bool Node::is_named() const {
  return tree_ && (tree_->entry(*this).flags & node_flag::named) != 0;
}

inline bool Node::is_missing() const {
  return tree_ && (tree_->entry(*this).flags & node_flag::missing) != 0;
}

inline bool Node::is_error() const {
  return tree_ && (tree_->entry(*this).flags & node_flag::error) != 0;
}

inline bool Node::has_error() const {
  return tree_ && (tree_->entry(*this).flags & node_flag::has_error) != 0;
}

inline uint32_t Node::after() const {
  return tree_ ? tree_->entry(*this).after : 0;
}

inline Node Node::at(uint32_t index) const {
  return tree_ ? tree_->node(index) : Node();
}

inline Node Node::parent() const {
  return index_ == 0 ? Node() : at(tree_->entry(*this).parent);
}

inline Node Node::first_child() const {
  return tree_ && index_ + 1 < after() ? at(index_ + 1) : Node();
}

inline Node Node::next_sibling() const {
  const Node above = parent();
  return above && after() < above.after() ? at(after()) : Node();
}

inline Node Node::field(const Field& field) const {
  if (!tree_) return {};
  const uint8_t wanted = field.numbers_[static_cast<size_t>(tree_->grammar_)];
  const auto& nodes = tree_->nodes_;
  const uint32_t end = nodes[index_].after;
  for (uint32_t i = index_ + 1; i < end; i = nodes[i].after) {
    if (nodes[i].field == wanted) return Node(tree_, i);
  }
  return {};
}

inline Node Node::first_named_child() const {
  const Node first = first_child();
  return !first || first.is_named() ? first : first.next_named_sibling();
}

inline Node Node::next_named_sibling() const {
  Node next = next_sibling();
  while (next && !next.is_named()) next = next.next_sibling();
  return next;
}

}  // namespace bridgelint
