// The scripts of one document (or one script file) and what the names in them mean.
//
// Classic scripts and handler attributes of a page share one global scope; each module has its own.
// Declarations are collected first, so that hoisting is right, then every reference is resolved in
// one pass in source order. Both are linear and without recursion.
#pragma once

#include <cstdint>
#include <deque>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/mapped_text.h"
#include "extract/web/js.h"
#include "syntax/tree.h"

namespace bridgelint {

enum class ScriptKind : uint8_t {
  classic,
  module,   ///< also CommonJS: its top-level names are its own
  handler,  ///< an event-handler attribute: a function body with `event`
};

/// One parsed script.
struct Script {
  Script(MappedText source, Grammar grammar, ScriptKind script_kind, std::string attribute,
         std::stop_token stop)
      : text(std::move(source)),
        kind(script_kind),
        handler(std::move(attribute)),
        tree(grammar, text.text(), std::move(stop)) {}
  /// `parsed` is the tree of the same text.
  Script(MappedText source, const SyntaxTree& parsed, std::string file_name)
      : text(std::move(source)),
        kind(ScriptKind::classic),
        file(std::move(file_name)),
        tree(parsed, text.text()) {}
  Script(const Script&) = delete;

  const MappedText text;
  ScriptKind kind;
  std::string handler;     ///< the attribute's name, of a handler
  std::string file;        ///< the file that relative imports are meant from
  bool component = false;  ///< of a component whose template reads members of `this` by their names
  bool foreign = false;  ///< only there for what names in it mean: its own facts are another unit's
  /// The scripts that addresses in it mean, by index, as far as they are in the program.
  std::unordered_map<std::string, uint32_t> modules;
  SyntaxTree tree;
  std::vector<uint32_t> binding;   ///< per node: the binding an identifier means, or `none`
  std::vector<uint32_t> function;  ///< per node: index of the innermost function node, or `none`

  static constexpr uint32_t none = std::numeric_limits<uint32_t>::max();
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
  /// Parses and keeps a script. Call `analyze` once after the last.
  Script& add(MappedText text, Grammar grammar, ScriptKind kind, std::string handler,
              std::stop_token stop);
  /// The same for a text that is parsed already: of a file of its own, or one that is imported.
  Script& add_parsed(MappedText text, const SyntaxTree& parsed, std::string file);
  Script& add_foreign(MappedText text, const SyntaxTree& parsed, std::string file);
  void analyze();

  const std::deque<Script>& scripts() const { return scripts_; }
  std::deque<Script>& scripts() { return scripts_; }
  const Script& script_of(Node node) const { return scripts_[node.tree().tag]; }
  /// What an identifier means; null for a name that nothing in sight declares.
  const Binding* binding_of(Node identifier) const;
  const std::deque<Binding>& bindings() const { return bindings_; }
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
  friend class Declarations;
  friend class References;

  std::deque<Script> scripts_;
  std::deque<Binding> bindings_;
  struct Scope {
    uint32_t script = 0;
    uint32_t node = 0;
    std::unordered_map<std::string_view, uint32_t> names;
  };
  std::deque<Scope> scopes_;  ///< per script in source order; scope 0 is the global one

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
  void link_modules();
  void read_exports(uint32_t script);
  static void read_declared(Node declaration, Exports& exports);
  static void read_members(Node object, Exports& exports);
  Export exported(uint32_t script, std::string_view name, int depth) const;
  uint32_t module_at(uint32_t script, std::string_view address) const;
  std::vector<Exports> exports_;  ///< by script; empty for the only one of a program
  std::unordered_map<const Binding*, std::vector<const Binding*>> aliases_;
};

/// One number per node of a program.
inline uint64_t node_key(Node node) {
  return static_cast<uint64_t>(node.tree().tag) << 32 | node.index();
}

}  // namespace bridgelint
