// What expressions stand for, as far as the scripts at hand tell: dotted paths from a global,
// constant texts, and the functions and objects behind names.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/text.h"
#include "extract/web/program.h"

namespace bridgelint {

/// The names an expression walks through from the global object: of `window.webui.call` they are
/// "webui", "call". Aliases, destructuring and `window`'s other names are looked through. Its texts
/// live as long as the `Values` it comes from.
struct Path {
  static constexpr size_t max_length = 8;
  std::array<std::string_view, max_length> names;
  size_t length = 0;
  bool known = false;       ///< false: not a path from a global
  bool on_window = false;   ///< spelt with `window`, `self` or `globalThis` somewhere
  bool imported = false;    ///< begins with a name that comes from another module
  bool assumed = false;     ///< begins with a parameter, which is taken for what it is called
  std::string_view module;  ///< the address of that module, as written

  bool is(std::string_view dotted) const;
  /// Whether it is `dotted` or goes on from it. In both, `*` is any one name.
  bool starts_with(std::string_view dotted) const;
  /// Whether it begins in a package: "@tauri-apps/api", or below it.
  bool is_from(std::string_view package) const;
  std::string_view last() const { return length == 0 ? "" : names[length - 1]; }
};

/// Whether the address of a module means a package, or something below it.
bool is_in_package(std::string_view address, std::string_view package);

/// Answers about one analysed program. Remembers what it looked up: one per program and thread.
class Values {
 public:
  explicit Values(const Program& program) : program_(program) {}

  /// Lives as long as this object.
  const Path& path(Node expression) const;
  /// As it is spelt, when it begins with a parameter whose arguments are out of sight: in
  /// `setUp(ipcMain) { ipcMain.handle(…) }`, who calls it gives it the object of that name.
  Path path_by_parameter(Node expression) const;
  /// The expression's text, followed through constants, concatenation, templates, object maps
  /// and enums.
  Text fold(Node expression) const;
  /// All texts it may have when it chooses between some (`a ? "x" : "y"`); one entry at least.
  std::vector<Text> alternatives(Node expression) const;
  /// The expression a name or member stands for when that never changes: a function, an object
  /// literal, a call …; the expression itself when it is no reference; null when not known.
  Node definition(Node expression) const;
  /// The function an expression evaluates to; null when not known.
  Node function(Node expression) const;
  /// A member's value in an object literal, class or enum; null when absent.
  Node member(Node object, std::string_view name) const;
  /// The call that invokes a function expression in place: `(function (w) {…})(window)`.
  static Node immediate_call(Node function);

  /// What `this.NAME = …` stores, in the script of `place`; at most 24.
  const std::vector<Node>& stored_in_this(Node place, std::string_view name) const;

  const Program& program() const { return program_; }

 private:
  /// The text for as long as this object lives.
  std::string_view keep(std::string text) const;
  /// "" when it is not known.
  std::string_view name_of_access(Node access) const;
  Path aliased(Path path, int depth) const;
  Path path_of_target(const Export& target, int depth) const;
  Path path_of_export(const Export& target, Node space, std::string_view name, int depth) const;
  Path path_of_import(const Binding& binding, int depth) const;
  Node only_stored_in_this(Node place, std::string_view name) const;
  Path path_of_this(Node place, std::string_view name, int depth) const;
  Node construction_handed(Node function) const;
  void store_global(const std::string& name, Node value) const;
  void read_handed(Node made) const;
  void read_stores() const;
  void read_store(Node write) const;
  Path path(Node expression, int depth) const;
  Path path_of_binding(const Binding& binding, int depth) const;
  Text fold(Node expression, int depth) const;
  Text fold_template(Node expression, int depth) const;
  Text fold_sum(Node expression, int depth) const;
  Node definition(Node expression, int depth) const;
  Node definition_of(const Binding& binding, int depth) const;
  Node meaning_of(const Export& target, int depth) const;
  using Members = std::unordered_map<std::string, Node>;
  const Members& members(Node object) const;

  // Followed names are few in real code; the limit keeps hostile chains cheap.
  static constexpr int max_depth = 24;

  const Program& program_;
  mutable std::deque<std::string> kept_;
  mutable std::unordered_map<uint64_t, const Path*> paths_;  ///< by `Program::key`
  mutable std::deque<Path> found_paths_;
  mutable uint32_t budget_ = 0;  ///< expressions the current question may still look at
  mutable std::unordered_map<uint64_t, Members> members_;
  mutable bool stores_read_ = false;
  /// What is assigned to a name of the window that nothing declares; null when several things are.
  mutable std::unordered_map<std::string, Node> globals_;
  /// Constructions that are handed a function by its name; null when there are several.
  mutable std::unordered_map<std::string, Node> handed_;
  /// By script and name.
  mutable std::unordered_map<uint32_t, std::unordered_map<std::string, std::vector<Node>>> this_;
};

/// The argument `index` of a call; null when absent or hidden behind a spread.
Node argument(Node call, uint32_t index);

/// The page's own address, whole or its beginning: nobody else chooses scheme and host.
bool is_page_address(const Path& path);
/// What is called: the function of a call, the constructor of `new`.
Node callee(Node call);

}  // namespace bridgelint
