// One parsed script: what the names in it mean and which nodes of it others ask for, as far as the
// script alone tells.
//
// Declarations are collected first, so that hoisting is right, then every reference is resolved in
// one pass in source order. Both are linear and without recursion.
#pragma once

#include <cstdint>
#include <deque>
#include <limits>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/mapped_text.h"
#include "extract/web/js.h"
#include "syntax/edited_text.h"
#include "syntax/tree.h"

namespace bridgelint {

enum class ScriptKind : uint8_t {
  classic,
  module,   ///< also CommonJS: its top-level names are its own
  handler,  ///< an event-handler attribute: a function body with `event`
};

enum class BindingKind : uint8_t { variable, parameter, function, class_, import_, catch_, enum_ };

/// A declared name.
struct Binding {
  std::string_view name{};
  BindingKind kind = BindingKind::variable;
  Node at{};     ///< the declaring identifier
  Node value{};  ///< initializer, function, class, enum, the right side of for-of; for a parameter
                 ///< its default value
  bool element = false;  ///< `value` is what is iterated, the binding an element or key of it
  Node function{};       ///< of a parameter: the function; else the function it is declared in
  uint32_t index = 0;    ///< of a parameter
  bool rest = false;     ///< collects the remaining elements, members or arguments
  std::vector<std::string_view> keys{};  ///< the way through destructuring, from outside in
  std::string_view imported{};           ///< of an import: the exported name; "default", "*"
  Node module{};                         ///< of an import: the address as a string literal
  bool exported = false;
  bool global = false;         ///< declared at the top of a classic script
  std::vector<Node> writes{};  ///< later assignments: the assignment expressions
  std::vector<Node> uses{};    ///< all references that are not plain assignment targets
};

/// The names of one scope. Most have few, which are found sooner by looking at each.
class ScopeNames {
 public:
  using Entry = std::pair<std::string_view, uint32_t>;

  /// The number of a name, which is `number` if it is new; and whether it is.
  std::pair<uint32_t*, bool> add(std::string_view name, uint32_t number = 0);
  const uint32_t* find(std::string_view name) const;
  std::vector<Entry>::const_iterator begin() const { return entries_.begin(); }
  std::vector<Entry>::const_iterator end() const { return entries_.end(); }

 private:
  static constexpr size_t few = 12;
  size_t place_of(std::string_view name) const;  ///< in `entries_`; their number when it is new

  std::vector<Entry> entries_;
  std::unordered_map<std::string_view, uint32_t> places_;  ///< in `entries_`, once they are many
};

/// The names that the classic scripts and handler attributes of one page share. All are declared
/// before one is asked for.
struct GlobalScope {
  ScopeNames names;  ///< indices into `bindings`
  std::vector<Binding> bindings;
};

/// What stands behind `export`, one level deep.
struct Exports {
  struct Entry {
    Node local;               ///< an identifier of the script
    Node value;               ///< an expression or declaration
    std::string from;         ///< address of the module it is re-exported from
    std::string_view origin;  ///< its name there; "*" for all of it
  };
  std::unordered_map<std::string, Entry> names;
  std::vector<std::string> stars;  ///< addresses of `export * from`
};

/// A script by itself. A module is the same for everybody: once read, the programs of all that
/// import it share it.
struct ParsedScript {
  ParsedScript(MappedText source, Grammar grammar, ScriptKind script_kind, std::stop_token stop)
      : text(std::move(source)), kind(script_kind), tree(grammar, text.text(), std::move(stop)) {}
  /// `parsed` is the tree of the same text.
  ParsedScript(MappedText source, const SyntaxTree& parsed, ScriptKind script_kind)
      : text(std::move(source)), kind(script_kind), tree(parsed, text.text()) {}
  /// The text of a file as it was edited.
  ParsedScript(MappedText source, Grammar grammar, ScriptKind script_kind, EditedText& edited,
               std::stop_token stop)
      : text(std::move(source)),
        kind(script_kind),
        tree(edited.parse(grammar, text.text(), std::move(stop))) {}
  ParsedScript(const ParsedScript&) = delete;

  const MappedText text;
  const ScriptKind kind;
  std::string handler;     ///< the attribute's name, of a handler
  bool component = false;  ///< of a component whose template reads members of `this` by their names
  const SyntaxTree tree;

  /// The first half of reading: scopes, declarations and the function around each node. Names at
  /// the top of a classic script go to `page`, which may be null for a module.
  void declare(GlobalScope* page);
  /// The second half, after all scripts of a page have declared their names.
  void refer(GlobalScope* page);

  std::vector<Binding> bindings;   ///< the names declared in it, but for those of the page
  std::vector<uint32_t> binding;   ///< per node: the binding an identifier means, or `none`
  std::vector<uint32_t> function;  ///< per node: index of the innermost function node, or `none`
  /// Nodes by name, in source order, that mean nothing which the script declares.
  std::unordered_map<std::string_view, std::vector<uint32_t>> free;
  Exports exports;
  std::vector<Node> statements;   ///< that import or export
  std::vector<Node> long_texts;   ///< literals and templates that are long enough for a secret
  std::vector<Node> imports;      ///< the addresses that it imports, as literals
  std::vector<Node> calls;        ///< and constructions with arguments
  std::vector<Node> assignments;  ///< also augmented ones
  std::vector<Node> effects;      ///< calls, assignments and attributes of JSX elements
  /// Calls of methods, and methods given as arguments, by the method's name: the accesses.
  std::unordered_map<std::string_view, std::vector<Node>> methods;
  std::vector<const Binding*> taken;  ///< what may be of another module

  static constexpr uint32_t none = std::numeric_limits<uint32_t>::max();
  static constexpr uint32_t of_page = 1U << 31;  ///< marks an index into `GlobalScope::bindings`

 private:
  struct Scope {
    uint32_t node = 0;
    ScopeNames names;
  };
  friend class Declarations;
  friend class References;
  void gather();

  void gather_method(Node access);

  std::vector<Scope> scopes_;      ///< in source order; empty once it is read
  std::deque<std::string> names_;  ///< of methods that are not as they are written
};

/// What a script exports, as its own text says.
Exports exports_of(const SyntaxTree& tree);

/// Whether a name may be one of another module: an import or `const { name } = require("./x")`.
bool may_be_taken(const Binding& binding);

/// Notes a use of a name, or a write to it.
void add_reference(Binding& binding, Node node);

}  // namespace bridgelint
