#include <tree_sitter/api.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

#include "syntax/arena.h"
#include "syntax/edited_text.h"
#include "syntax/flatten.h"
#include "syntax/tree.h"

extern "C" {
const TSLanguage* tree_sitter_cpp(void);
const TSLanguage* tree_sitter_javascript(void);
const TSLanguage* tree_sitter_typescript(void);
const TSLanguage* tree_sitter_tsx(void);
const TSLanguage* tree_sitter_rust(void);
}

namespace bridgelint {
namespace {

template <auto release>
struct Release {
  template <typename T>
  void operator()(T* pointer) const {
    release(pointer);
  }
};
using Parser = std::unique_ptr<TSParser, Release<ts_parser_delete>>;
using Tree = std::unique_ptr<TSTree, Release<ts_tree_delete>>;

const TSLanguage* language_of(Grammar grammar) {
  switch (grammar) {
    case Grammar::cpp:
      return tree_sitter_cpp();
    case Grammar::javascript:
      return tree_sitter_javascript();
    case Grammar::typescript:
      return tree_sitter_typescript();
    case Grammar::tsx:
      return tree_sitter_tsx();
    case Grammar::rust:
      return tree_sitter_rust();
  }
  return nullptr;
}

SyntaxTree::Names read_names(const TSLanguage* language) {
  SyntaxTree::Names names;
  for (uint32_t i = 0; i < ts_language_symbol_count(language); ++i) {
    names.kinds.emplace_back(ts_language_symbol_name(language, static_cast<TSSymbol>(i)));
  }
  names.fields.emplace_back();  // field numbers start at 1; 0 is "in no field"
  for (uint32_t i = 1; i <= ts_language_field_count(language); ++i) {
    names.fields.emplace_back(ts_language_field_name_for_id(language, static_cast<TSFieldId>(i)));
  }
  return names;
}

const SyntaxTree::Names& names_of(Grammar grammar) {
  static const auto all = [] {
    std::array<SyntaxTree::Names, 5> result;
    for (size_t i = 0; i < result.size(); ++i) {
      result[i] = read_names(language_of(static_cast<Grammar>(i)));
    }
    return result;
  }();
  return all[static_cast<size_t>(grammar)];
}

/// What may stop a parse: somebody's wish, or hostile text that keeps error recovery busy, whose
/// cost grows with the square of the errors in a row. The second limit counts work, not time, so
/// that it strikes at the same text on every machine.
struct Limit {
  std::string_view bytes;
  std::stop_token stop;
  size_t last = bytes.find_last_not_of(" \t\r\n") + 1;  ///< where the last token ends
  uint64_t checks = 0;
  uint64_t paid = 0;  ///< checks that progress has paid for
  uint32_t reached = 0;

  bool allows(uint32_t offset) {
    // Tree-sitter asks once per 100 parser operations: at most 2 times per 100 bytes of sound
    // text, 9 times per 100 bytes of pure errors.
    if (offset > reached) {
      paid = std::min(checks, paid + (offset - reached) / 32);
      reached += (offset - reached) / 32 * 32;
    }
    // Behind the last byte there is nothing left to lose: the tree is only put into shape.
    return offset >= last || ++checks - paid < 1000;
  }
};

bool is_over(TSParseState* state) {
  auto& limit = *static_cast<Limit*>(state->payload);
  return !limit.allows(state->current_byte_offset) || limit.stop.stop_requested();
}

const char* read_rest(void* payload, uint32_t offset, TSPoint, uint32_t* length) {
  const auto& bytes = static_cast<const Limit*>(payload)->bytes;
  *length = offset < bytes.size() ? static_cast<uint32_t>(bytes.size() - offset) : 0;
  return *length == 0 ? "" : bytes.data() + offset;
}

// `before` is the tree of an earlier text, told of the edit that made this one of it; or null.
Tree parse(Grammar grammar, std::string_view bytes, std::stop_token stop, const TSTree* before) {
  ParseArena::install();
  const Parser parser(ts_parser_new());
  if (!ts_parser_set_language(parser.get(), language_of(grammar))) return nullptr;
  Limit limit{.bytes = bytes, .stop = std::move(stop)};
  const TSInput input{&limit, read_rest, TSInputEncodingUTF8, nullptr};
  return Tree(ts_parser_parse_with_options(parser.get(), before, input, {&limit, is_over}));
}

// What tree-sitter reads: it counts in 32 bits.
std::string_view readable(std::string_view bytes) {
  return bytes.substr(0, std::numeric_limits<uint32_t>::max() - 1);
}

TSPoint point_at(std::string_view bytes, size_t offset) {
  const auto before = bytes.substr(0, offset);
  uint32_t row = 0;
  size_t line = 0;
  for (size_t end = before.find('\n'); end != before.npos; end = before.find('\n', line)) {
    line = end + 1;
    ++row;
  }
  return {row, static_cast<uint32_t>(offset - line)};
}

// The one edit that makes `after` of `before`: what lies between their common ends.
TSInputEdit edit_between(std::string_view before, std::string_view after) {
  // Blocks first: most of the text is the same.
  constexpr size_t block = 256;
  const size_t shorter = std::min(before.size(), after.size());
  size_t begin = 0;
  while (begin + block <= shorter && before.substr(begin, block) == after.substr(begin, block)) {
    begin += block;
  }
  while (begin < shorter && before[begin] == after[begin]) ++begin;
  const size_t most = shorter - begin;
  const auto end_of = [](std::string_view text, size_t from_end, size_t size) {
    return text.substr(text.size() - from_end - size, size);
  };
  size_t same = 0;
  while (same + block <= most && end_of(before, same, block) == end_of(after, same, block)) {
    same += block;
  }
  while (same < most && end_of(before, same, 1) == end_of(after, same, 1)) ++same;
  const size_t old_end = before.size() - same;
  const size_t new_end = after.size() - same;
  return {static_cast<uint32_t>(begin),   static_cast<uint32_t>(old_end),
          static_cast<uint32_t>(new_end), point_at(before, begin),
          point_at(before, old_end),      point_at(after, new_end)};
}

}  // namespace

/// What the order of operators asks of a kind of node.
enum class Binds : uint8_t { other, prefix, postfix };

/// By the kind's number.
const std::vector<Binds>& binds_of(Grammar grammar) {
  static const auto all = [] {
    std::array<std::vector<Binds>, 2> result;
    for (const Grammar which : {Grammar::typescript, Grammar::tsx}) {
      for (const std::string_view kind : names_of(which).kinds) {
        const bool prefix = kind == "await_expression" || kind == "unary_expression";
        const bool postfix = kind == "call_expression" || kind == "member_expression" ||
                             kind == "subscript_expression";
        result[which == Grammar::tsx].push_back(prefix    ? Binds::prefix
                                                : postfix ? Binds::postfix
                                                          : Binds::other);
      }
    }
    return result;
  }();
  return all[grammar == Grammar::tsx];
}

/// The grammar of TypeScript reads `await f<T>(x)` as a call of `await f`, and so it does behind
/// any other operator: operators bind weaker than calls and members do, and are put outside of
/// them.
class OperatorOrder {
 public:
  OperatorOrder(SyntaxTree::Nodes& nodes, Grammar grammar)
      : nodes_(nodes), binds_(binds_of(grammar)) {}

  void restore() {
    // Inner ones first: they stand behind the outer ones.
    for (auto inner = static_cast<uint32_t>(nodes_.size()); inner-- > 1;) {
      const uint32_t outer = inner - 1;
      if (binds(inner) == Binds::prefix && nodes_[inner].parent == outer &&
          binds(outer) == Binds::postfix) {
        swap(outer, inner);
      }
    }
  }

 private:
  // The kind of an error is outside of the table.
  Binds binds(uint32_t index) const {
    const auto kind = nodes_[index].kind;
    return kind < binds_.size() ? binds_[kind] : Binds::other;
  }

  // From (call (await "await" X) …) to (await "await" (call X …)): the array keeps its length.
  void swap(uint32_t outer, uint32_t inner) {
    uint32_t operand = inner + 1;
    while (nodes_[operand].after < nodes_[inner].after) operand = nodes_[operand].after;
    if (operand <= inner + 1) return;
    SyntaxTree::Entry call = nodes_[outer];
    SyntaxTree::Entry await = nodes_[inner];
    for (uint32_t i = inner + 1; i < operand; ++i) {
      if (nodes_[i].after != i + 1) return;  // a word or a comment; broken code has more
    }
    const uint32_t moved = operand - 1;
    for (uint32_t i = operand; i < call.after; ++i) {
      if (nodes_[i].parent == outer || nodes_[i].parent == inner) nodes_[i].parent = moved;
    }
    std::swap(call.field, await.field);
    std::swap(call.field, nodes_[operand].field);
    await.end = call.end;
    await.after = call.after;
    await.parent = call.parent;
    await.flags |= call.flags;
    call.begin = nodes_[operand].begin;
    call.parent = outer;
    for (uint32_t i = inner + 1; i < operand; ++i) {
      nodes_[i - 1] = nodes_[i];
      nodes_[i - 1].parent = outer;
      nodes_[i - 1].after = i;
    }
    nodes_[outer] = await;
    nodes_[moved] = call;
  }

  SyntaxTree::Nodes& nodes_;
  const std::vector<Binds>& binds_;
};

/// Whether a grammar puts operators where they do not belong.
bool has_operator_order(Grammar grammar) {
  return grammar == Grammar::typescript || grammar == Grammar::tsx;
}

const SyntaxTree::Names& SyntaxTree::names(Grammar grammar) {
  return names_of(grammar);
}

SyntaxTree::SyntaxTree(Grammar grammar, std::string_view bytes, std::stop_token stop)
    : SyntaxTree(grammar, bytes, std::make_shared<const Nodes>()) {
  const ParseArena arena;
  const TSTree* const tree = parse(grammar, bytes_, std::move(stop), nullptr).release();
  if (tree == nullptr) return;
  auto nodes = std::make_shared<Nodes>();
  TreeBuilder(*nodes).build(tree);
  if (has_operator_order(grammar)) OperatorOrder(*nodes, grammar).restore();
  nodes_ = *nodes;
  owned_ = std::move(nodes);
}

SyntaxTree::SyntaxTree(Grammar grammar, std::string_view bytes, std::shared_ptr<const Nodes> nodes)
    : grammar_(grammar),
      bytes_(readable(bytes)),
      names_(&names_of(grammar)),
      owned_(std::move(nodes)),
      nodes_(*owned_) {}

SyntaxTree::SyntaxTree(const SyntaxTree& other, std::string_view bytes)
    : grammar_(other.grammar_),
      bytes_(bytes.substr(0, other.bytes_.size())),
      names_(other.names_),
      owned_(other.owned_),
      nodes_(other.nodes_) {}

struct EditedText::Last {
  Grammar grammar;
  std::string bytes;
  Tree tree;
  std::shared_ptr<SyntaxTree::Nodes> nodes;  ///< as tree-sitter has them
  Subtrees subtrees;
};

EditedText::EditedText() = default;

EditedText::~EditedText() = default;

SyntaxTree EditedText::parse(Grammar grammar, std::string_view bytes, std::stop_token stop) {
  Last next{
      grammar, std::string(readable(bytes)), nullptr, std::make_shared<SyntaxTree::Nodes>(), {}};
  TreeBuilder builder(*next.nodes, next.subtrees);
  if (last_ && last_->grammar == grammar) {
    const TSInputEdit edit = edit_between(last_->bytes, next.bytes);
    ts_tree_edit(last_->tree.get(), &edit);
    next.tree = bridgelint::parse(grammar, next.bytes, stop, last_->tree.get());
    // How broken text is understood depends on the road to it; a tree must not.
    if (next.tree && ts_node_has_error(ts_tree_root_node(next.tree.get()))) next.tree.reset();
    if (next.tree) builder.reuse(*last_->nodes, last_->subtrees);
  }
  if (!next.tree) next.tree = bridgelint::parse(grammar, next.bytes, std::move(stop), nullptr);
  if (!next.tree) {
    last_.reset();
    return SyntaxTree(grammar, bytes, std::make_shared<const SyntaxTree::Nodes>());
  }
  builder.build(next.tree.get());
  auto nodes = next.nodes;
  if (has_operator_order(grammar)) {
    nodes = std::make_shared<SyntaxTree::Nodes>(*nodes);
    OperatorOrder(*nodes, grammar).restore();
  }
  last_ = std::make_unique<Last>(std::move(next));
  return SyntaxTree(grammar, bytes, std::move(nodes));
}

}  // namespace bridgelint
