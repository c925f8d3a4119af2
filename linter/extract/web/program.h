// The scripts of one document (or one script file) and the modules they import: what names mean
// across them. Classic scripts and handler attributes of a page share one global scope; each module
// has its own.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/mapped_text.h"
#include "extract/web/script.h"
#include "syntax/tree.h"

namespace bridgelint {

/// A script in its place in a program.
struct Script {
  explicit Script(std::shared_ptr<const ParsedScript> script)
      : parsed(std::move(script)), text(parsed->text), kind(parsed->kind), tree(parsed->tree) {}

  std::shared_ptr<const ParsedScript> parsed;
  const MappedText& text;
  ScriptKind kind;
  const SyntaxTree& tree;
  std::string file;      ///< the file that relative imports are meant from
  bool foreign = false;  ///< only there for what names in it mean: its own facts are another unit's
  /// The scripts that addresses in it mean, by index, as far as they are in the program.
  std::unordered_map<std::string, uint32_t> modules;
  /// What nodes mean that nothing in a foreign script declares, but the page does.
  std::unordered_map<uint32_t, Binding*> outer;

  static constexpr uint32_t none = ParsedScript::none;
};

/// What an exported name means: a declared name, an expression, or a name of a package.
struct Export {
  const Binding* binding = nullptr;
  Node value;
  std::string package;  ///< the address that is no module of the program
  std::string name;     ///< its name there

  explicit operator bool() const { return binding != nullptr || value || !package.empty(); }
};

class Program {
 public:
  /// Keeps a script of the document itself. Call `read` once after the last.
  void add(std::shared_ptr<ParsedScript> script);
  /// The same for a module that others may import and that is read already.
  void add_read(std::shared_ptr<const ParsedScript> script);
  /// Finds out what the names in the document's own scripts mean.
  void read();
  /// Adds a module that own scripts import, at any time after `read`.
  Script& add_foreign(std::shared_ptr<const ParsedScript> script, std::string file);

  const std::deque<Script>& scripts() const { return scripts_; }
  std::deque<Script>& scripts() { return scripts_; }
  const Script& script_of(Node node) const { return scripts_[index_of(node.tree())]; }
  /// The place of a tree's script among `scripts()`.
  uint32_t index_of(const SyntaxTree& tree) const;
  /// One number per node of the program, in the order of its scripts.
  uint64_t key(Node node) const {
    return static_cast<uint64_t>(index_of(node.tree())) << 32 | node.index();
  }
  /// Calls `visit(binding)` for every name that the document's own scripts declare.
  template <typename Visit>
  void each_own_binding(Visit&& visit) const {
    for (const auto& binding : page_.bindings) visit(binding);
    for (const auto& script : scripts_) {
      if (script.foreign) break;
      for (const auto& binding : script.parsed->bindings) visit(binding);
    }
  }
  /// What an identifier means; null for a name that nothing in sight declares.
  const Binding* binding_of(Node identifier) const;
  /// What a name means that is imported from a module of the program, through all re-exports;
  /// nothing for a package's.
  Export import_target(const Binding& import) const;
  Export taken_from(const Binding& binding) const;
  /// What a script of the program exports under a name.
  Export exported(uint32_t script, std::string_view name) const;
  /// The script whose exports an expression is: a namespace import, `require("./x")`,
  /// `await import("./x")`; `Script::none` when it is nothing of the sort.
  uint32_t namespace_of(Node expression) const;
  /// Imports in other scripts that mean this binding.
  std::vector<const Binding*> aliases_of(const Binding& binding) const;
  /// The innermost function around a node; null at the top of a script.
  Node function_of(Node node) const;
  /// Where a node stands in the file.
  Span place(Node node) const;
  Span place(Node first, Node last) const;

 private:
  void join_page(Script& script);
  Export exported(uint32_t script, std::string_view name, int depth) const;
  uint32_t module_at(uint32_t script, std::string_view address) const;

  std::deque<Script> scripts_;  ///< the document's own first
  std::vector<std::shared_ptr<ParsedScript>> unread_;
  GlobalScope page_;
  std::unordered_map<const SyntaxTree*, uint32_t> index_;
  mutable const SyntaxTree* last_tree_ = nullptr;  ///< the one `index_of` was asked for last
  mutable uint32_t last_index_ = 0;
  mutable std::unordered_map<const Binding*, std::vector<const Binding*>> aliases_;
  mutable bool aliases_read_ = false;
};

}  // namespace bridgelint
