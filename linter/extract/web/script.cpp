#include "extract/web/script.h"

#include <algorithm>
#include <array>

#include "extract/web/values.h"

namespace bridgelint {
namespace {

// Deeper destructuring is rare; its names are kept without a way to their value.
constexpr size_t max_keys = 6;
constexpr uint32_t least_secret = 18;  ///< with its quotes

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

/// The assignment whose left side `target` is or stands in; null when it is none.
Node assignment_of(Node target) {
  Node above = target.parent();
  for (size_t i = 0; i < max_keys && kind_of(above) == Js::pattern; ++i) {
    target = above;
    above = above.parent();
  }
  const Js kind = kind_of(above);
  const bool writes = kind == Js::assignment || kind == Js::augmented_assignment;
  if (writes && above.field<"left">() == target) return above;
  if (kind == Js::update) return above;
  if (kind == Js::for_in && above.field<"left">() == target) return above;
  return {};
}

Binding& binding_at(ParsedScript& script, GlobalScope* page, uint32_t id) {
  return (id & ParsedScript::of_page) != 0 ? page->bindings[id & ~ParsedScript::of_page]
                                           : script.bindings[id];
}

/// The address that a statement imports, as a literal; null when it imports none.
Node address_of_statement(Node statement) {
  const Node address = statement.field<"source">();
  // Types leave no trace in the program that runs.
  const bool types = statement.first_child().next_sibling().is("type");
  return !types && kind_of(address) == Js::string ? address : Node();
}

Node address_of_call(Node call) {
  const Node function = call.field<"function">();
  if (!function.is("import") && function.text() != "require") return {};
  const Node address = argument(call, 0);
  return kind_of(address) == Js::string ? address : Node();
}

}  // namespace

std::pair<uint32_t*, bool> ScopeNames::add(std::string_view name, uint32_t number) {
  const size_t place = place_of(name);
  const bool fresh = place == entries_.size();
  if (fresh) {
    entries_.emplace_back(name, number);
    // From here on, all are looked up.
    const size_t first = entries_.size() == few ? 0 : place;
    for (size_t i = first; i < entries_.size() && entries_.size() >= few; ++i) {
      places_.emplace(entries_[i].first, static_cast<uint32_t>(i));
    }
  }
  return {&entries_[place].second, fresh};
}

const uint32_t* ScopeNames::find(std::string_view name) const {
  const size_t place = place_of(name);
  return place == entries_.size() ? nullptr : &entries_[place].second;
}

size_t ScopeNames::place_of(std::string_view name) const {
  if (entries_.size() < few) {
    return static_cast<size_t>(std::ranges::find(entries_, name, &Entry::first) - entries_.begin());
  }
  const auto known = places_.find(name);
  return known == places_.end() ? entries_.size() : known->second;
}

bool may_be_taken(const Binding& binding) {
  if (binding.kind == BindingKind::import_) return true;
  if (binding.kind != BindingKind::variable || binding.keys.size() > 1) return false;
  const Node call = unwrap(binding.value, true);
  const Node function = kind_of(call) == Js::call ? call.field<"function">() : Node();
  return function.is("import") || function.text() == "require";
}

/// First pass over one script: scopes, declarations and the function around each node.
class Declarations {
 public:
  Declarations(ParsedScript& script, GlobalScope* page) : script_(script), page_(page) {}

  void collect() {
    const uint32_t size = script_.tree.size();
    script_.binding.assign(size, none);
    script_.function.assign(size, none);
    if (size == 0) return;
    open_script();
    for (uint32_t i = 0; i < size;) {
      while (open_.size() > 1 && open_.back().after <= i) open_.pop_back();
      while (!functions_.empty() && functions_.back().after() <= i) functions_.pop_back();
      const Node node = script_.tree.node(i);
      script_.function[i] = functions_.empty() ? none : functions_.back().index();
      // Every other node is a keyword or a sign.
      i = !node.is_named() || enter(node) ? i + 1 : node.after();
    }
  }

 private:
  static constexpr uint32_t none = ParsedScript::none;
  static constexpr uint32_t page_scope = none;  ///< stands for the scope that scripts share

  struct Open {
    uint32_t scope;
    uint32_t after;
    uint32_t var;  ///< where `var` declares
  };

  void open_script() {
    const Node root = script_.tree.root();
    if (script_.kind == ScriptKind::classic) {
      open_.push_back({page_scope, root.after(), page_scope});
      return;
    }
    open(root, true);
    if (script_.kind == ScriptKind::handler) {
      const uint32_t event = keep({.name = "event", .kind = BindingKind::parameter}, false);
      names_in(scope()).add("event", event);
    }
  }

  void open(Node node, bool var) {
    const auto id = static_cast<uint32_t>(script_.scopes_.size());
    script_.scopes_.push_back({node.index(), {}});
    open_.push_back({id, node.after(), var ? id : open_.back().var});
  }

  ScopeNames& names_in(uint32_t scope) {
    return scope == page_scope ? page_->names : script_.scopes_[scope].names;
  }

  uint32_t keep(Binding binding, bool of_page) {
    auto& bindings = of_page ? page_->bindings : script_.bindings;
    bindings.push_back(std::move(binding));
    const auto id = static_cast<uint32_t>(bindings.size() - 1);
    return of_page ? id | ParsedScript::of_page : id;
  }

  uint32_t var_scope() const { return open_.back().var; }

  bool enter(Node node) {
    const Js kind = kind_of(node);
    if (kind == Js::type_only) return false;
    if (kind == Js::function_declaration || kind == Js::class_declaration) declare_named(node);
    if (kind == Js::enum_declaration || kind == Js::namespace_declaration) {
      declare(node.field<"name">(), {.kind = BindingKind::enum_, .value = node}, scope());
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
        declare_pattern(node.field<"parameter">(), {.kind = BindingKind::catch_}, scope());
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
    const Node name = node.field<"name">();
    declare(name, binding, scope());
    // Outside strict code a function in a block is also visible in the whole function.
    if (kind_of(node) != Js::function_declaration || var_scope() == scope()) return;
    if (name) names_in(var_scope()).add(name.text(), script_.binding[name.index()]);
  }

  void declare_parameters(Node function) {
    if (const Node single = function.field<"parameter">()) {
      return declare_pattern(single, parameter(function, 0), scope());
    }
    uint32_t index = 0;
    const Node list = function.field<"parameters">();
    for (Node next = list.first_named_child(); next; next = next.next_named_sibling()) {
      if (next.is("comment")) continue;
      Binding binding = parameter(function, index++);
      const Node pattern = next.field<"pattern">();
      const bool has_default = next.is("assignment_pattern");
      binding.value = has_default ? next.field<"right">() : next.field<"value">();
      const Node plain = has_default ? next.field<"left">() : next;
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
      const Binding binding{.value = next.field<"value">(), .exported = exported};
      declare_pattern(next.field<"name">(), binding, var ? var_scope() : scope());
    }
  }

  /// Svelte's `$: name = value` declares the name, unless something else does.
  void declare_reactive(Node labeled) {
    const Node body = labeled.field<"body">();
    const Node assignment = body.first_named_child();
    if (labeled.field<"label">().text() != "$" || kind_of(assignment) != Js::assignment) return;
    const Node name = assignment.field<"left">();
    if (kind_of(name) != Js::identifier) return;
    if (names_in(scope()).find(name.text()) != nullptr) return;
    declare(name, {.value = assignment.field<"right">()}, scope());
  }

  void declare_loop_variable(Node loop) {
    const Node kind = loop.field<"kind">();
    if (!kind) return;
    const Binding binding{.value = loop.field<"right">(), .element = true};
    declare_pattern(loop.field<"left">(), binding, kind.is("var") ? var_scope() : scope());
  }

  void declare_imports(Node statement) {
    module_ = statement.field<"source">();
    walk(statement, [&](Node node) {
      if (node.is("import_specifier")) {
        const Node name = node.field<"name">();
        const Node alias = node.field<"alias">();
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
    if (kind_of(pattern) == Js::identifier) return declare(pattern, binding, scope);
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
          add_key(inner, next == part.node.field<"key">() ? "" : part.node.field<"key">().text());
          if (next == part.node.field<"key">()) continue;
        }
        const bool has_default =
            part.node.is("assignment_pattern") || part.node.is("object_assignment_pattern");
        if (has_default && next != part.node.field<"left">()) continue;
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
    binding.global = scope == page_scope;
    if (!binding.function && !functions_.empty()) binding.function = functions_.back();
    // A function in a block may be visible in all of the page.
    const bool of_page =
        scope == page_scope || (binding.kind == BindingKind::function && var_scope() == page_scope);
    const auto [known, added] = names_in(scope).add(binding.name);
    if (!added) {
      // A second declaration of one name is one more write to it.
      if (binding.value) binding_at(script_, page_, *known).writes.push_back(at.parent());
    } else {
      *known = keep(std::move(binding), of_page);
    }
    script_.binding[at.index()] = *known;
  }

  ParsedScript& script_;
  GlobalScope* page_;
  std::vector<Open> open_;
  std::vector<Node> functions_;
  Node module_;  ///< the address in the import being read
};

/// Second pass over one script: what each reference means.
class References {
 public:
  References(ParsedScript& script, GlobalScope* page) : script_(script), page_(page) {}

  void resolve() {
    for (uint32_t i = 0; i < script_.tree.size();) {
      const Node node = script_.tree.node(i);
      if (!node.is_named()) {
        ++i;
        continue;
      }
      leave_before(i);
      open_at(i);
      const Js kind = kind_of(node);
      const bool skip = kind == Js::type_only || kind == Js::import_statement ||
                        (kind == Js::export_statement && node.field<"source">());
      if (kind == Js::identifier || kind == Js::shorthand_property ||
          kind == Js::shorthand_property_pattern) {
        refer(node);
      }
      i = skip ? node.after() : i + 1;
    }
  }

 private:
  void open_at(uint32_t index) {
    const auto& scopes = script_.scopes_;
    for (; next_scope_ < scopes.size() && scopes[next_scope_].node == index; ++next_scope_) {
      for (const auto& [name, binding] : scopes[next_scope_].names) {
        visible_[name].push_back(binding);
      }
      open_.push_back({next_scope_, script_.tree.node(index).after()});
    }
  }

  void leave_before(uint32_t index) {
    for (; !open_.empty() && open_.back().after <= index; open_.pop_back()) {
      for (const auto& [name, binding] : script_.scopes_[open_.back().scope].names) {
        visible_[name].pop_back();
      }
    }
  }

  void refer(Node node) {
    auto& meaning = script_.binding[node.index()];
    if (meaning != ParsedScript::none) return;  // a declaration
    meaning = look_up(node.text());
    if (meaning != ParsedScript::none) {
      add_reference(binding_at(script_, page_, meaning), node);
    } else if (page_ == nullptr) {
      script_.free[node.text()].push_back(node.index());
    }
  }

  uint32_t look_up(std::string_view name) const {
    const auto found = visible_.find(name);
    if (found != visible_.end() && !found->second.empty()) return found->second.back();
    if (page_ == nullptr) return ParsedScript::none;
    const uint32_t* known = page_->names.find(name);
    return known == nullptr ? ParsedScript::none : *known;
  }

  struct Open {
    uint32_t scope;
    uint32_t after;
  };

  ParsedScript& script_;
  GlobalScope* page_;
  uint32_t next_scope_ = 0;
  std::vector<Open> open_;
  std::unordered_map<std::string_view, std::vector<uint32_t>> visible_;
};

void add_reference(Binding& binding, Node node) {
  const Node assignment = assignment_of(node);
  if (assignment) binding.writes.push_back(assignment);
  if (!assignment || kind_of(assignment) != Js::assignment) binding.uses.push_back(node);
  if (node.parent().is("export_specifier")) binding.exported = true;
  if (kind_of(node.parent()) == Js::export_statement) binding.exported = true;
}

void ParsedScript::declare(GlobalScope* page) {
  Declarations(*this, page).collect();
}

void ParsedScript::refer(GlobalScope* page) {
  References(*this, page).resolve();
  scopes_ = {};
  gather();
  if (kind == ScriptKind::module) exports = exports_of(tree);
}

/// Notes the nodes that are asked for again and again.
void ParsedScript::gather() {
  const auto import = [this](Node address) {
    if (address) imports.push_back(address);
  };
  for (uint32_t i = 0; i < tree.size();) {
    const Node node = tree.node(i);
    const Js node_kind = node.is_named() ? kind_of(node) : Js::other;
    switch (node_kind) {
      case Js::call:
        effects.push_back(node);
        calls.push_back(node);
        gather_method(node.field<"function">());
        import(address_of_call(node));
        break;
      case Js::new_call:
        effects.push_back(node);
        if (node.field<"arguments">()) calls.push_back(node);
        break;
      case Js::member:
        if (kind_of(node.parent()) == Js::arguments) gather_method(node);
        break;
      case Js::assignment:
      case Js::augmented_assignment:
        assignments.push_back(node);
        effects.push_back(node);
        break;
      case Js::jsx_attribute:
        effects.push_back(node);
        break;
      case Js::string:
      case Js::template_string:
        if (node.end() - node.begin() >= least_secret) long_texts.push_back(node);
        break;
      case Js::import_statement:
      case Js::export_statement:
        statements.push_back(node);
        import(address_of_statement(node));
        break;
      default:
        break;
    }
    i = node_kind == Js::type_only ? node.after() : i + 1;
  }
  for (const Binding& declared : bindings) {
    if (may_be_taken(declared)) taken.push_back(&declared);
  }
}

void ParsedScript::gather_method(Node access) {
  const Node name = accessed_name_node(access);
  if (!name) return;
  if (kind_of(access) == Js::member) {
    methods[name.text()].push_back(access);
    return;
  }
  auto decoded = accessed_name(access).value;
  if (!decoded.empty()) methods[names_.emplace_back(std::move(decoded))].push_back(access);
}

}  // namespace bridgelint
