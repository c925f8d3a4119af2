// Concrete syntax trees. This folder is the only one that includes tree-sitter; everyone else sees
// the value type `Node`.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace bridgelint {

enum class Grammar : uint8_t { cpp, html, javascript, typescript, tsx };

class SyntaxTree;

/// A node of a tree. Cheap to copy; valid while its tree lives. A null node answers every question
/// with nothing, so that chains of calls need no checks.
class Node {
 public:
  Node() = default;

  explicit operator bool() const { return id_ != nullptr; }
  std::string_view kind() const;  ///< the grammar's name: "call_expression"
  uint32_t begin() const;
  uint32_t end() const;
  std::string_view text() const;  ///< the bytes it covers
  bool is_named() const;
  bool is_missing() const;  ///< inserted by error recovery
  bool is_error() const;
  bool has_error() const;  ///< it or something below is one
  Node parent() const;
  Node field(std::string_view name) const;
  Node first_named_child() const;
  Node next_named_sibling() const;
  Node previous_named_sibling() const;
  uint32_t named_child_count() const;
  Node named_child(uint32_t index) const;  ///< costs O(index): iterate with `named_children`
  std::vector<Node> named_children() const;
  std::vector<Node> children() const;  ///< with punctuation and keywords
  bool operator==(const Node& other) const {
    return id_ == other.id_ && context_[0] == other.context_[0];
  }

 private:
  friend class SyntaxTree;
  friend struct NodeAccess;
  uint32_t context_[4] = {};
  const void* id_ = nullptr;
  const void* raw_tree_ = nullptr;
  const SyntaxTree* tree_ = nullptr;
};

/// A parsed text. Parsing never fails: what the grammar does not understand are error nodes.
class SyntaxTree {
 public:
  /// `bytes` must outlive the tree. `ranges` limits parsing to parts of it (sorted, disjoint);
  /// offsets stay those of the whole. Text beyond 4 GiB is cut.
  struct Range {
    uint32_t begin = 0;
    uint32_t end = 0;
  };
  SyntaxTree(Grammar grammar, std::string_view bytes, const std::vector<Range>& ranges = {});
  ~SyntaxTree();
  SyntaxTree(SyntaxTree&&) noexcept;
  SyntaxTree& operator=(SyntaxTree&&) = delete;

  Node root() const;
  std::string_view bytes() const { return bytes_; }

 private:
  friend class Node;
  friend struct NodeAccess;
  std::string_view bytes_;
  void* tree_ = nullptr;
};

/// Visits `node` and all named nodes below it in source order without recursion, so that nesting
/// depth does not matter. `enter(node)` returns false to leave out what is below.
template <typename Enter>
void walk(Node node, Enter&& enter);

}  // namespace bridgelint

#include "syntax/walk.inl"
