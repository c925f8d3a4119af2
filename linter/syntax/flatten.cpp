// Reads tree-sitter's trees as they lie in memory: its cursor, which is all that its public header
// offers, takes a quarter of the time of a parse. package.json pins the version.
#include "syntax/flatten.h"

#include <language.h>
#include <subtree.h>
#include <tree.h>

namespace bridgelint {
namespace {

// A smaller subtree is walked sooner than it is looked up.
constexpr uint32_t least_subtree = 40;

/// A node whose children are being read. Nodes that the grammar hides have children, too: those
/// belong to the next visible node above.
struct Open {
  const SubtreeHeapData* tree;
  uint32_t index;  ///< of the visible node in the array
  uint32_t begin;  ///< of the next child, with the blanks before it
  uint32_t next = 0;
  uint32_t structural = 0;  ///< the next child's number, comments not counted
  bool visible = true;
  TSFieldId field = 0;  ///< that a hidden node itself is in

  const Subtree* child() const {
    return reinterpret_cast<const Subtree*>(tree) - tree->child_count + next;
  }
};

/// What the grammar's tables say of nodes.
class Tables {
 public:
  explicit Tables(const TSLanguage* language) : language_(*language) {}

  TSSymbol alias(const Open& open) const {
    return ts_language_alias_at(&language_, open.tree->production_id, open.structural);
  }

  TSFieldId field(const Open& open) const {
    const TSFieldMapEntry* entry = nullptr;
    const TSFieldMapEntry* end = nullptr;
    ts_language_field_map(&language_, open.tree->production_id, &entry, &end);
    for (; entry < end; ++entry) {
      if (!entry->inherited && entry->child_index == open.structural) return entry->field_id;
    }
    return open.visible ? 0 : open.field;
  }

  uint16_t kind(Subtree tree, TSSymbol alias) const {
    return ts_language_public_symbol(&language_, alias != 0 ? alias : ts_subtree_symbol(tree));
  }

  uint8_t flags(Subtree tree, TSSymbol alias) const {
    const bool named =
        alias != 0 ? ts_language_symbol_metadata(&language_, alias).named : ts_subtree_named(tree);
    const bool error = kind(tree, alias) == ts_builtin_sym_error;
    return static_cast<uint8_t>((named ? node_flag::named : 0) |
                                (ts_subtree_missing(tree) ? node_flag::missing : 0) |
                                (error ? node_flag::error : 0) |
                                (ts_subtree_error_cost(tree) > 0 ? node_flag::has_error : 0));
  }

 private:
  const TSLanguage& language_;
};

}  // namespace

void TreeBuilder::build(const TSTree* tree) {
  const Tables grammar(tree->language);
  const auto append = [&](Subtree node, uint32_t begin, uint32_t parent, TSSymbol alias,
                          TSFieldId field) {
    const auto index = static_cast<uint32_t>(nodes_.size());
    nodes_.push_back({begin, begin + ts_subtree_size(node).bytes, parent, index + 1,
                      grammar.kind(node, alias), static_cast<uint8_t>(field),
                      grammar.flags(node, alias)});
    return index;
  };
  nodes_.reserve(ts_subtree_visible_descendant_count(tree->root) + 1);
  const uint32_t start = ts_subtree_padding(tree->root).bytes;
  append(tree->root, start, 0, 0, 0);
  if (ts_subtree_child_count(tree->root) == 0) return;
  if (subtrees_ != nullptr && enter_known(&tree->root, 0)) return;
  std::vector<Open> open{{tree->root.ptr, 0, start}};
  while (!open.empty()) {
    Open& above = open.back();
    if (above.next == above.tree->child_count) {
      if (above.visible) nodes_[above.index].after = static_cast<uint32_t>(nodes_.size());
      open.pop_back();
      continue;
    }
    const Subtree* const slot = above.child();
    const Subtree child = *slot;
    // The blanks before the first child are those before its parent.
    const uint32_t begin = above.begin + (above.next == 0 ? 0 : ts_subtree_padding(child).bytes);
    const bool extra = ts_subtree_extra(child);
    const TSSymbol alias = extra ? TSSymbol{0} : grammar.alias(above);
    const bool visible = ts_subtree_visible(child) || alias != 0;
    const bool inner = ts_subtree_visible_child_count(child) > 0;
    const TSFieldId field = extra || !(visible || inner) ? TSFieldId{0} : grammar.field(above);
    above.begin = begin + ts_subtree_size(child).bytes;
    ++above.next;
    above.structural += extra ? 0 : 1;
    uint32_t index = above.index;
    if (visible) {
      index = append(child, begin, index, alias, field);
      if (subtrees_ != nullptr && enter_known(slot, index)) continue;
    }
    if (inner) open.push_back({child.ptr, index, begin, 0, 0, visible, field});
  }
}

/// Notes a subtree, and copies it when the earlier tree has it too.
bool TreeBuilder::enter_known(const void* identity, uint32_t current) {
  if (nodes_[current].end - nodes_[current].begin < least_subtree) return false;
  subtrees_->emplace(identity, current);
  if (subtrees_before_ == nullptr) return false;
  const auto known = subtrees_before_->find(identity);
  if (known == subtrees_before_->end()) return false;
  const uint32_t old = known->second;
  const uint32_t moved = nodes_[current].begin - (*before_)[old].begin;  // modulo 2^32
  const uint32_t shift = current - old;
  const auto first = before_->begin() + old + 1;
  const size_t start = nodes_.size();
  nodes_.insert(nodes_.end(), first, before_->begin() + (*before_)[old].after);
  for (size_t i = start; i < nodes_.size(); ++i) {
    SyntaxTree::Entry& entry = nodes_[i];
    entry.begin += moved;
    entry.end += moved;
    entry.parent += shift;
    entry.after += shift;
  }
  nodes_[current].after = static_cast<uint32_t>(nodes_.size());
  return true;
}

}  // namespace bridgelint
