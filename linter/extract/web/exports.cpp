// What modules give each other: exports, re-exports and the imports that mean them.
#include <optional>
#include <utility>

#include "extract/web/program.h"
#include "extract/web/values.h"

namespace bridgelint {
namespace {

// Re-exports of re-exports; more are a circle.
constexpr int max_depth = 10;

std::string address_in(Node literal) {
  return literal_text(literal).value;
}

/// The name of `exports.NAME`, `module.exports.NAME`; "" for `module.exports` itself.
std::optional<std::string> common_export(Node left) {
  if (kind_of(left) != Js::member) return std::nullopt;
  const auto text = left.text();
  if (text == "module.exports") return "";
  const auto object = left.field<"object">().text();
  if (object != "exports" && object != "module.exports") return std::nullopt;
  return accessed_name(left).value;
}

}  // namespace

// The names of `export const { a, b } = …`, `export function f() {}`.
static void read_declared(Node declaration, Exports& exports) {
  const auto put = [&](Node name) {
    exports.names.insert_or_assign(std::string(name.text()), Exports::Entry{name, {}, {}, {}});
  };
  if (const Node name = declaration.field<"name">()) return put(name);
  for (Node next = declaration.first_named_child(); next; next = next.next_named_sibling()) {
    if (kind_of(next) != Js::declarator) continue;
    walk(next.field<"name">(), [&](Node node) {
      const Js kind = kind_of(node);
      if (kind == Js::identifier || kind == Js::shorthand_property_pattern) put(node);
      return true;
    });
  }
}

// `module.exports = { a, b: f, c() {} }`.
static void read_members(Node object, Exports& exports) {
  const auto put = [&](std::string name, Exports::Entry entry) {
    exports.names.insert_or_assign(std::move(name), std::move(entry));
  };
  for (Node member = object.first_named_child(); member; member = member.next_named_sibling()) {
    const Js kind = kind_of(member);
    if (kind == Js::shorthand_property) {
      put(std::string(member.text()), {member, {}, {}, {}});
    } else if (kind == Js::pair) {
      put(property_name(member.field<"key">()).value, {{}, member.field<"value">(), {}, {}});
    } else if (kind == Js::method) {
      put(property_name(member.field<"name">()).value, {{}, member, {}, {}});
    }
  }
}

Exports exports_of(const SyntaxTree& tree) {
  Exports exports;
  const auto put = [&](std::string name, Exports::Entry entry) {
    exports.names.insert_or_assign(std::move(name), std::move(entry));
  };
  const auto read_export = [&](Node statement) {
    const Node source = statement.field<"source">();
    const auto from = source ? address_in(source) : std::string();
    bool clause = false;
    for (Node next = statement.first_named_child(); next; next = next.next_named_sibling()) {
      if (next.is("namespace_export")) {
        clause = true;
        put(std::string(next.first_named_child().text()), {{}, {}, from, "*"});
      }
      if (!next.is("export_clause")) continue;
      clause = true;
      for (Node item = next.first_named_child(); item; item = item.next_named_sibling()) {
        const Node name = item.field<"name">();
        const Node alias = item.field<"alias">();
        if (!name) continue;
        put(std::string((alias ? alias : name).text()),
            source ? Exports::Entry{{}, {}, from, name.text()} : Exports::Entry{name, {}, {}, {}});
      }
    }
    if (source && !clause) exports.stars.push_back(from);
    const Node declaration = statement.field<"declaration">();
    const bool is_default = statement.first_child().next_sibling().is("default");
    if (is_default) {
      const Node value = declaration ? declaration : statement.field<"value">();
      put("default", {{}, value, {}, {}});
    } else if (declaration) {
      read_declared(declaration, exports);
    }
  };
  const Node root = tree.root();
  for (Node next = root.first_named_child(); next; next = next.next_named_sibling()) {
    if (kind_of(next) == Js::export_statement) read_export(next);
    const Node inner = next.first_named_child();
    if (!next.is("expression_statement") || kind_of(inner) != Js::assignment) continue;
    const auto name = common_export(inner.field<"left">());
    if (!name) continue;
    const Node value = inner.field<"right">();
    put(name->empty() ? "default" : *name, {{}, value, {}, {}});
    if (name->empty() && kind_of(value) == Js::object) read_members(value, exports);
  }
  return exports;
}

uint32_t Program::module_at(uint32_t script, std::string_view address) const {
  const auto& modules = scripts_[script].modules;
  if (modules.empty()) return Script::none;
  const auto found = modules.find(std::string(address));
  return found == modules.end() ? Script::none : found->second;
}

Export Program::exported(uint32_t script, std::string_view name) const {
  return exported(script, name, 0);
}

Export Program::exported(uint32_t script, std::string_view name, int depth) const {
  if (depth > max_depth || script >= scripts_.size()) return {};
  const Exports& exports = scripts_[script].parsed->exports;
  const auto found = exports.names.find(std::string(name));
  if (found != exports.names.end()) {
    const auto& entry = found->second;
    if (entry.value) {
      // `export default show` and `export default function show` mean a declared name.
      const Node name =
          kind_of(entry.value) == Js::identifier ? entry.value : entry.value.field<"name">();
      const Binding* binding = kind_of(name) == Js::identifier ? binding_of(name) : nullptr;
      const bool declared = binding != nullptr && binding->kind != BindingKind::import_;
      return declared ? Export{binding, {}, {}, {}} : Export{nullptr, entry.value, {}, {}};
    }
    if (!entry.from.empty()) {
      const uint32_t next = module_at(script, entry.from);
      if (next == Script::none) return {nullptr, {}, entry.from, std::string(entry.origin)};
      return exported(next, entry.origin, depth + 1);
    }
    const Binding* binding = binding_of(entry.local);
    if (binding == nullptr || binding->kind != BindingKind::import_) return {binding, {}, {}, {}};
    const auto address = address_in(binding->module);
    const uint32_t next = module_at(script, address);
    if (next == Script::none) return {nullptr, {}, address, std::string(binding->imported)};
    return exported(next, binding->imported, depth + 1);
  }
  std::vector<std::string_view> packages;
  for (const auto& star : exports.stars) {
    const uint32_t next = module_at(script, star);
    if (next == Script::none) {
      if (!star.starts_with('.')) packages.push_back(star);
    } else if (Export result = exported(next, name, depth + 1)) {
      return result;
    }
  }
  // What no module of the program exports is of the package that is handed on as a whole.
  if (packages.size() != 1 || name == "default") return {};
  return {nullptr, {}, std::string(packages.front()), std::string(name)};
}

Export Program::import_target(const Binding& import) const {
  if (scripts_.size() < 2 || !import.module) return {};
  const uint32_t module = module_at(index_of(import.at.tree()), address_in(import.module));
  return module == Script::none ? Export{} : exported(module, import.imported, 0);
}

/// What an import or `const { name } = require("./x")` means.
Export Program::taken_from(const Binding& binding) const {
  if (binding.kind == BindingKind::import_) return import_target(binding);
  if (scripts_.size() < 2 || !may_be_taken(binding)) return {};
  const uint32_t module = namespace_of(binding.value);
  if (module == Script::none) return {};
  return exported(module, binding.keys.empty() ? "default" : binding.keys[0]);
}

uint32_t Program::namespace_of(Node expression) const {
  if (scripts_.size() < 2) return Script::none;
  expression = unwrap(expression, true);
  if (kind_of(expression) == Js::call) {
    const Node function = expression.field<"function">();
    if (!function.is("import") && function.text() != "require") return Script::none;
    const Text address = literal_text(argument(expression, 0));
    return module_at(index_of(expression.tree()), address.value);
  }
  if (kind_of(expression) != Js::identifier) return Script::none;
  const Binding* binding = binding_of(expression);
  if (binding == nullptr) return Script::none;
  if (binding->kind == BindingKind::import_ && binding->imported == "*") {
    return module_at(index_of(expression.tree()), address_in(binding->module));
  }
  const bool plain = binding->kind == BindingKind::variable && binding->writes.empty() &&
                     binding->keys.empty() && kind_of(unwrap(binding->value, true)) == Js::call;
  return plain ? namespace_of(binding->value) : Script::none;
}

std::vector<const Binding*> Program::aliases_of(const Binding& binding) const {
  if (!std::exchange(aliases_read_, true)) {
    const auto add = [&](const Binding& alias) {
      const Export target = taken_from(alias);
      if (target.binding != nullptr) aliases_[target.binding].push_back(&alias);
    };
    for (const auto& alias : page_.bindings) add(alias);
    for (const auto& script : scripts_) {
      for (const auto* alias : script.parsed->taken) add(*alias);
    }
  }
  const auto found = aliases_.find(&binding);
  return found == aliases_.end() ? std::vector<const Binding*>{} : found->second;
}

}  // namespace bridgelint
