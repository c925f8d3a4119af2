#include "extract/web/program.h"

#include <array>

namespace bridgelint {
namespace {

// Deeper destructuring is rare; its names are kept without a way to their value.
constexpr size_t max_keys = 6;

bool opens_scope(Js kind, Node node) {
  switch (kind) {
    case Js::function_declaration:
    case Js::function_expression:
    case Js::arrow:
    case Js::method:
    case Js::class_expression:
    case Js::for_statement:
    case Js::for_in:
    case Js::catch_clause:
    case Js::switch_body:
    case Js::namespace_declaration:
      return true;
    case Js::block: {
      // A function's body shares the scope of its parameters: `var` and calls see both alike.
      const Js above = kind_of(node.parent());
      return !is_function(above) && above != Js::catch_clause;
    }
    default:
      return false;
  }
}

bool holds_var(Js kind) {
  return is_function(kind) || kind == Js::namespace_declaration || kind == Js::program;
}

bool is_pattern(Node node) {
  return node.is("object_pattern") || node.is("array_pattern") || node.is("pair_pattern") ||
         node.is("assignment_pattern") || node.is("object_assignment_pattern") ||
         node.is("rest_pattern");
}

/// The assignment whose left side `target` is or stands in; null when it is none.
Node assignment_of(Node target) {
  Node above = target.parent();
  for (size_t i = 0; i < max_keys && is_pattern(above); ++i) {
    target = above;
    above = above.parent();
  }
  const Js kind = kind_of(above);
  const bool writes = kind == Js::assignment || kind == Js::augmented_assignment;
  if (writes && above.field("left") == target) return above;
  if (kind == Js::update) return above;
  if (kind == Js::for_in && above.field("left") == target) return above;
  return {};
}

}  // namespace

/// First pass over one script: scopes, declarations and the function around each node.
class Declarations {
 public:
  Declarations(Program& program, Script& script) : program_(program), script_(script) {}

  void collect() {
    const uint32_t size = script_.tree.size();
    script_.binding.assign(size, Script::none);
    script_.function.assign(size, Script::none);
    if (size == 0) return;
    open_script();
    for (uint32_t i = 0; i < size;) {
      while (open_.size() > 1 && open_.back().after <= i) open_.pop_back();
      while (!functions_.empty() && functions_.back().after() <= i) functions_.pop_back();
      const Node node = script_.tree.node(i);
      script_.function[i] = functions_.empty() ? Script::none : functions_.back().index();
      i = enter(node) ? i + 1 : node.after();
    }
  }

 private:
  struct Open {
    uint32_t scope;
    uint32_t after;
    uint32_t var;  ///< where `var` declares
  };

  void open_script() {
    const Node root = script_.tree.root();
    if (script_.kind == ScriptKind::classic) {
      open_.push_back({0, root.after(), 0});
      return;
    }
    open(root, true);
    if (script_.kind == ScriptKind::handler) {
      program_.bindings_.push_back({.name = "event", .kind = BindingKind::parameter});
      program_.scopes_[open_.back().scope].names["event"] = last_binding();
    }
  }

  uint32_t last_binding() const { return static_cast<uint32_t>(program_.bindings_.size() - 1); }

  void open(Node node, bool var) {
    const auto id = static_cast<uint32_t>(program_.scopes_.size());
    program_.scopes_.push_back({script_.tree.tag, node.index(), {}});
    open_.push_back({id, node.after(), var ? id : open_.back().var});
  }

  uint32_t var_scope() const { return open_.back().var; }

  bool enter(Node node) {
    const Js kind = kind_of(node);
    if (kind == Js::type_only) return false;
    if (kind == Js::function_declaration || kind == Js::class_declaration) declare_named(node);
    if (kind == Js::enum_declaration || kind == Js::namespace_declaration) {
      declare(node.field("name"), {.kind = BindingKind::enum_, .value = node}, scope());
    }
    if (opens_scope(kind, node)) open(node, holds_var(kind));
    if (is_function(kind)) functions_.push_back(node);
    switch (kind) {
      case Js::function_expression:
      case Js::class_expression:
        declare_named(node);
        [[fallthrough]];
      case Js::function_declaration:
      case Js::arrow:
      case Js::method:
        declare_parameters(node);
        return true;
      case Js::variable_declaration:
        declare_variables(node);
        return true;
      case Js::for_in:
        declare_loop_variable(node);
        return true;
      case Js::labeled:
        declare_reactive(node);
        return true;
      case Js::catch_clause:
        declare_pattern(node.field("parameter"), {.kind = BindingKind::catch_}, scope());
        return true;
      case Js::import_statement:
        declare_imports(node);
        return false;
      default:
        return true;
    }
  }

  uint32_t scope() const { return open_.back().scope; }

  void declare_named(Node node) {
    const bool is_class =
        kind_of(node) == Js::class_declaration || kind_of(node) == Js::class_expression;
    Binding binding{.kind = is_class ? BindingKind::class_ : BindingKind::function, .value = node};
    binding.exported = kind_of(node.parent()) == Js::export_statement;
    const Node name = node.field("name");
    declare(name, binding, scope());
    // Outside strict code a function in a block is also visible in the whole function.
    if (kind_of(node) != Js::function_declaration || var_scope() == scope()) return;
    auto& names = program_.scopes_[var_scope()].names;
    if (name) names.try_emplace(name.text(), script_.binding[name.index()]);
  }

  void declare_parameters(Node function) {
    if (const Node single = function.field("parameter")) {
      return declare_pattern(single, parameter(function, 0), scope());
    }
    uint32_t index = 0;
    const Node list = function.field("parameters");
    for (Node next = list.first_named_child(); next; next = next.next_named_sibling()) {
      if (next.is("comment")) continue;
      Binding binding = parameter(function, index++);
      const Node pattern = next.field("pattern");
      const bool has_default = next.is("assignment_pattern");
      binding.value = has_default ? next.field("right") : next.field("value");
      const Node plain = has_default ? next.field("left") : next;
      declare_pattern(pattern ? pattern : plain, binding, scope());
    }
  }

  static Binding parameter(Node function, uint32_t index) {
    return {.kind = BindingKind::parameter, .function = function, .index = index};
  }

  void declare_variables(Node statement) {
    const bool var = statement.is("variable_declaration");
    const bool exported = kind_of(statement.parent()) == Js::export_statement;
    for (Node next = statement.first_named_child(); next; next = next.next_named_sibling()) {
      if (kind_of(next) != Js::declarator) continue;
      const Binding binding{.value = next.field("value"), .exported = exported};
      declare_pattern(next.field("name"), binding, var ? var_scope() : scope());
    }
  }

  /// Svelte's `$: name = value` declares the name, unless something else does.
  void declare_reactive(Node labeled) {
    const Node body = labeled.field("body");
    const Node assignment = body.first_named_child();
    if (labeled.field("label").text() != "$" || kind_of(assignment) != Js::assignment) return;
    const Node name = assignment.field("left");
    if (kind_of(name) != Js::identifier) return;
    if (program_.scopes_[scope()].names.contains(name.text())) return;
    declare(name, {.value = assignment.field("right")}, scope());
  }

  void declare_loop_variable(Node loop) {
    const Node kind = loop.field("kind");
    if (!kind) return;
    const Binding binding{.value = loop.field("right"), .element = true};
    declare_pattern(loop.field("left"), binding, kind.is("var") ? var_scope() : scope());
  }

  void declare_imports(Node statement) {
    module_ = statement.field("source");
    walk(statement, [&](Node node) {
      if (node.is("import_specifier")) {
        const Node name = node.field("name");
        const Node alias = node.field("alias");
        declare_import(alias ? alias : name, name.text());
        return false;
      }
      if (node.is("namespace_import")) {
        declare_import(node.first_named_child(), "*");
        return false;
      }
      if (kind_of(node) == Js::identifier) declare_import(node, "default");
      return kind_of(node) != Js::string;
    });
  }

  void declare_import(Node at, std::string_view imported) {
    declare(at, {.kind = BindingKind::import_, .imported = imported, .module = module_}, scope());
  }

  /// Declares every name of a pattern; `binding` is what they have in common.
  void declare_pattern(Node pattern, const Binding& binding, uint32_t scope) {
    struct Part {
      Node node;
      Binding binding;
    };
    std::vector<Part> parts{{pattern, binding}};
    while (!parts.empty()) {
      const Part part = std::move(parts.back());
      parts.pop_back();
      const Js kind = kind_of(part.node);
      if (kind == Js::identifier || kind == Js::shorthand_property_pattern) {
        Binding named = part.binding;
        if (kind == Js::shorthand_property_pattern) add_key(named, part.node.text());
        declare(part.node, std::move(named), scope);
        continue;
      }
      size_t position = 0;
      for (Node next = part.node.first_named_child(); next; next = next.next_named_sibling()) {
        Binding inner = part.binding;
        if (part.node.is("array_pattern")) add_key(inner, array_key(position++));
        if (part.node.is("rest_pattern")) inner.rest = true;
        if (part.node.is("pair_pattern")) {
          add_key(inner, next == part.node.field("key") ? "" : part.node.field("key").text());
          if (next == part.node.field("key")) continue;
        }
        const bool has_default =
            part.node.is("assignment_pattern") || part.node.is("object_assignment_pattern");
        if (has_default && next != part.node.field("left")) continue;
        parts.push_back({next, std::move(inner)});
      }
    }
  }

  static std::string_view array_key(size_t position) {
    static constexpr std::array<std::string_view, 8> names = {"0", "1", "2", "3",
                                                              "4", "5", "6", "7"};
    return position < names.size() ? names[position] : "8";
  }

  static void add_key(Binding& binding, std::string_view key) {
    if (binding.keys.size() < max_keys) binding.keys.push_back(key);
  }

  void declare(Node at, Binding binding, uint32_t scope) {
    if (!at) return;
    binding.name = at.text();
    binding.at = at;
    binding.global = scope == 0;
    if (!binding.function && !functions_.empty()) binding.function = functions_.back();
    auto& names = program_.scopes_[scope].names;
    const auto [known, added] = names.try_emplace(binding.name, 0);
    if (!added) {
      // A second declaration of one name is one more write to it.
      if (binding.value) program_.bindings_[known->second].writes.push_back(at.parent());
    } else {
      program_.bindings_.push_back(std::move(binding));
      known->second = last_binding();
    }
    script_.binding[at.index()] = known->second;
  }

  Program& program_;
  Script& script_;
  std::vector<Open> open_;
  std::vector<Node> functions_;
  Node module_;  ///< the address in the import being read
};

/// Second pass over one script: what each reference means.
class References {
 public:
  References(Program& program, Script& script, uint32_t first_scope)
      : program_(program), script_(script), next_scope_(first_scope) {}

  /// Returns the first scope of the next script.
  uint32_t resolve() {
    for (uint32_t i = 0; i < script_.tree.size();) {
      leave_before(i);
      open_at(i);
      const Node node = script_.tree.node(i);
      const Js kind = kind_of(node);
      const bool skip = kind == Js::type_only || kind == Js::import_statement ||
                        (kind == Js::export_statement && node.field("source"));
      if (kind == Js::identifier || kind == Js::shorthand_property ||
          kind == Js::shorthand_property_pattern) {
        refer(node);
      }
      i = skip ? node.after() : i + 1;
    }
    return next_scope_;
  }

 private:
  void enter(const Program::Scope& scope) {
    for (const auto& [name, binding] : scope.names) visible_[name].push_back(binding);
  }

  void open_at(uint32_t index) {
    while (next_scope_ < program_.scopes_.size()) {
      const auto& scope = program_.scopes_[next_scope_];
      if (scope.script != script_.tree.tag || scope.node != index) return;
      enter(scope);
      open_.push_back({next_scope_++, script_.tree.node(index).after()});
    }
  }

  void leave_before(uint32_t index) {
    for (; !open_.empty() && open_.back().after <= index; open_.pop_back()) {
      for (const auto& [name, binding] : program_.scopes_[open_.back().scope].names) {
        visible_[name].pop_back();
      }
    }
  }

  void refer(Node node) {
    auto& meaning = script_.binding[node.index()];
    if (meaning != Script::none) return;  // a declaration
    meaning = look_up(node.text());
    if (meaning == Script::none) return;
    auto& binding = program_.bindings_[meaning];
    const Node assignment = assignment_of(node);
    if (assignment) binding.writes.push_back(assignment);
    if (!assignment || kind_of(assignment) != Js::assignment) binding.uses.push_back(node);
    if (node.parent().is("export_specifier")) binding.exported = true;
    if (kind_of(node.parent()) == Js::export_statement) binding.exported = true;
  }

  uint32_t look_up(std::string_view name) const {
    const auto found = visible_.find(name);
    if (found != visible_.end() && !found->second.empty()) return found->second.back();
    const auto& global = program_.scopes_[0].names;
    const auto known = global.find(name);
    return known == global.end() ? Script::none : known->second;
  }

  struct Open {
    uint32_t scope;
    uint32_t after;
  };

  Program& program_;
  Script& script_;
  uint32_t next_scope_;
  std::vector<Open> open_;
  std::unordered_map<std::string_view, std::vector<uint32_t>> visible_;
};

Script& Program::add(MappedText text, Grammar grammar, ScriptKind kind, std::string handler,
                     std::stop_token stop) {
  auto& script =
      scripts_.emplace_back(std::move(text), grammar, kind, std::move(handler), std::move(stop));
  script.tree.tag = static_cast<uint32_t>(scripts_.size() - 1);
  return script;
}

Script& Program::add_parsed(MappedText text, const SyntaxTree& parsed, std::string file) {
  auto& script = scripts_.emplace_back(std::move(text), parsed, std::move(file));
  script.tree.tag = static_cast<uint32_t>(scripts_.size() - 1);
  return script;
}

Script& Program::add_foreign(MappedText text, const SyntaxTree& parsed, std::string file) {
  auto& script = add_parsed(std::move(text), parsed, std::move(file));
  script.kind = ScriptKind::module;
  script.foreign = true;
  return script;
}

void Program::analyze() {
  scopes_.push_back({Script::none, 0, {}});
  for (auto& script : scripts_) Declarations(*this, script).collect();
  uint32_t next = 1;
  for (auto& script : scripts_) next = References(*this, script, next).resolve();
  link_modules();
}

const Binding* Program::binding_of(Node identifier) const {
  if (!identifier) return nullptr;
  const auto& script = script_of(identifier);
  const uint32_t id = script.binding[identifier.index()];
  return id == Script::none ? nullptr : &bindings_[id];
}

Node Program::function_of(Node node) const {
  if (!node) return {};
  const uint32_t index = script_of(node).function[node.index()];
  return index == Script::none ? Node() : node.tree().node(index);
}

Span Program::place(Node node) const {
  return place(node, node);
}

Span Program::place(Node first, Node last) const {
  return first ? script_of(first).text.place(first.begin(), last.end()) : Span{};
}

}  // namespace bridgelint
