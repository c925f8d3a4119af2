// Concrete syntax trees. This folder is the only one that includes tree-sitter; everyone else sees
// the value type `Node`.
//
// A parsed text is kept as one flat array of nodes in source order, so that every step (parent,
// sibling, child) is an index computation: nothing recurses and nothing depends on nesting depth.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace bridgelint {

enum class Grammar : uint8_t { cpp, javascript, typescript, tsx, rust };

class SyntaxTree;

/// The number of a field in each grammar, by its name.
class Field {
 public:
  explicit Field(std::string_view name);

 private:
  friend class Node;
  std::array<uint8_t, 5> numbers_;  ///< by grammar; 255 where there is no such field
};

/// A name as an argument of a template.
template <size_t size>
struct FieldName {
  char text[size]{};
  constexpr FieldName(const char (&name)[size]) { std::copy_n(name, size, text); }
};

/// A node of a tree. Cheap to copy; valid while its tree lives and is not moved. A null node
/// answers every question with nothing, so that chains of calls need no checks.
class Node {
 public:
  Node() = default;

  explicit operator bool() const { return tree_ != nullptr; }
  std::string_view kind() const;        ///< the grammar's name: "call_expression", ";"
  uint16_t kind_number() const;         ///< index into `SyntaxTree::names(grammar).kinds`
  std::string_view field_name() const;  ///< its field in its parent: "function", or ""
  uint32_t begin() const;
  uint32_t end() const;
  std::string_view text() const;  ///< the bytes it covers
  bool is(std::string_view kind) const { return *this && this->kind() == kind; }
  bool is_named() const;
  bool is_missing() const;  ///< inserted by error recovery
  bool is_error() const;
  bool has_error() const;  ///< it or something below is one
  Node parent() const;
  Node field(std::string_view name) const;  ///< the first child in that field
  Node field(const Field& field) const;
  /// The same, with the name looked up once: `node.field<"left">()`.
  template <FieldName name>
  Node field() const {
    static const Field known(name.text);
    return field(known);
  }
  Node first_child() const;   ///< with punctuation and keywords
  Node next_sibling() const;  ///< with punctuation and keywords
  Node first_named_child() const;
  Node next_named_sibling() const;
  Node previous_named_sibling() const;
  uint32_t named_child_count() const;
  Node named_child(uint32_t index) const;  ///< costs O(index): iterate with `next_named_sibling`
  std::vector<Node> named_children() const;
  std::vector<Node> children() const;  ///< with punctuation and keywords
  /// Its place in the tree's array: parents come before children, earlier text before later.
  uint32_t index() const { return index_; }
  /// The index behind its last descendant: `[index() + 1, after())` is what is below it.
  uint32_t after() const;
  /// Another node of the same tree by its index; null when out of range.
  Node at(uint32_t index) const;
  const SyntaxTree& tree() const { return *tree_; }
  bool operator==(const Node& other) const = default;

 private:
  friend class SyntaxTree;
  Node(const SyntaxTree* tree, uint32_t index) : tree_(tree), index_(index) {}

  const SyntaxTree* tree_ = nullptr;
  uint32_t index_ = 0;
};

/// A parsed text. Parsing never fails: what the grammar does not understand are error nodes.
class SyntaxTree {
 public:
  /// `bytes` must outlive the tree. Text beyond 4 GiB is cut. Parsing ends early, with no nodes
  /// and `complete()` false, when `stop` is requested or when broken text needs far more work than
  /// its length justifies.
  SyntaxTree(Grammar grammar, std::string_view bytes, std::stop_token stop = {});
  /// A copy for another place that holds the same text: `bytes` equals the original's.
  SyntaxTree(const SyntaxTree& other, std::string_view bytes);

  /// Null when the text was not parsed to the end.
  Node root() const { return node(0); }
  /// The node at an index of the array; null when out of range.
  Node node(uint32_t index) const { return index < nodes_.size() ? Node(this, index) : Node(); }
  uint32_t size() const { return static_cast<uint32_t>(nodes_.size()); }
  std::string_view bytes() const { return bytes_; }
  bool complete() const { return !nodes_.empty(); }

  /// Names by number, shared by all trees of one grammar.
  struct Names {
    std::vector<std::string_view> kinds;
    std::vector<std::string_view> fields;
  };
  static const Names& names(Grammar grammar);
  Grammar grammar() const { return grammar_; }

 private:
  friend class Node;
  friend class TreeBuilder;
  friend class EditedText;
  friend class OperatorOrder;
  struct Entry {
    uint32_t begin;
    uint32_t end;
    uint32_t parent;  ///< the root is its own parent
    uint32_t after;
    uint16_t kind;
    uint8_t field;
    uint8_t flags;
  };
  using Nodes = std::vector<Entry>;
  SyntaxTree(Grammar grammar, std::string_view bytes, std::shared_ptr<const Nodes> nodes);
  const Entry& entry(const Node& node) const { return nodes_[node.index_]; }

  Grammar grammar_;
  std::string_view bytes_;
  const Names* names_ = nullptr;
  std::shared_ptr<const Nodes> owned_;  ///< with copies, and with the tree of the next edit
  std::span<const Entry> nodes_;
};

/// Visits `node` and all named nodes below it in source order. `enter(node)` returns false to leave
/// out what is below.
template <typename Enter>
void walk(Node node, Enter&& enter);

}  // namespace bridgelint

#include "syntax/node.inl"
#include "syntax/walk.inl"
