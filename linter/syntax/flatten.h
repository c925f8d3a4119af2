#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "syntax/tree.h"

struct TSTree;

namespace bridgelint {

/// Where the larger subtrees of a tree stand in its array, by their identity in tree-sitter, which
/// keeps what an edit leaves alone.
using Subtrees = std::unordered_map<const void*, uint32_t>;

/// Lays a tree-sitter tree out flat, in one walk without recursion.
class TreeBuilder {
 public:
  explicit TreeBuilder(std::vector<SyntaxTree::Entry>& nodes) : nodes_(nodes) {}
  /// Notes the larger subtrees of this tree in `subtrees`.
  TreeBuilder(std::vector<SyntaxTree::Entry>& nodes, Subtrees& subtrees)
      : nodes_(nodes), subtrees_(&subtrees) {}

  /// The array of an earlier tree and its subtrees: what both share will be copied.
  void reuse(const std::vector<SyntaxTree::Entry>& nodes, const Subtrees& subtrees) {
    before_ = &nodes;
    subtrees_before_ = &subtrees;
  }

  void build(const TSTree* tree);

 private:
  bool enter_known(const void* identity, uint32_t current);

  std::vector<SyntaxTree::Entry>& nodes_;
  Subtrees* subtrees_ = nullptr;
  const std::vector<SyntaxTree::Entry>* before_ = nullptr;
  const Subtrees* subtrees_before_ = nullptr;
};

}  // namespace bridgelint
