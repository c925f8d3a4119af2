// What an expression is called from the global object: see `Path`.
#include "extract/web/values.h"

#include <algorithm>
#include <utility>

namespace bridgelint {
namespace {

bool is_window(std::string_view name) {
  return name == "window" || name == "self" || name == "globalThis";
}

/// Prepends a name; a path that grows too long is no longer known.
void prepend(Path& path, std::string_view name) {
  if (path.length == Path::max_length) {
    path.known = false;
    return;
  }
  std::copy_backward(path.names.begin(), path.names.begin() + path.length,
                     path.names.begin() + path.length + 1);
  path.names[0] = name;
  ++path.length;
}

/// Drops the names of the global object at a path's start.
Path from_global(Path path) {
  while (path.length > 0 && is_window(path.names[0])) {
    std::copy(path.names.begin() + 1, path.names.begin() + path.length, path.names.begin());
    --path.length;
    path.on_window = true;
  }
  return path;
}

Path extended(Path base, const Path& more) {
  base.known = base.known && base.length + more.length <= Path::max_length;
  for (size_t i = 0; base.known && i < more.length; ++i) base.names[base.length++] = more.names[i];
  return base;
}

bool same_names(const Path& path, std::string_view dotted, bool whole) {
  size_t i = 0;
  for (; !dotted.empty(); ++i) {
    const auto dot = dotted.find('.');
    const auto name = dotted.substr(0, dot);
    if (i == 0 && is_window(name)) {
      dotted = dot == std::string_view::npos ? "" : dotted.substr(dot + 1);
      --i;
      continue;
    }
    if (i >= path.length || (name != "*" && path.names[i] != name)) return false;
    dotted = dot == std::string_view::npos ? "" : dotted.substr(dot + 1);
  }
  return whole ? i == path.length : i <= path.length;
}

/// `(async () => {})`, and the prototype that `Object.getPrototypeOf` gives for one: both have the
/// constructor that makes functions of text.
bool is_made_of_function(Node object) {
  object = unwrap(object);
  if (kind_of(object) == Js::call && object.field<"function">().text() == "Object.getPrototypeOf") {
    object = unwrap(argument(object, 0));
  }
  const Js kind = kind_of(object);
  return kind == Js::function_expression || kind == Js::arrow;
}

}  // namespace

bool Path::is(std::string_view dotted) const {
  // Most paths differ from a dotted name in their last one, which tells without a walk.
  const bool ends = dotted.ends_with(last()) || dotted.ends_with('*') || length == 0;
  return known && ends && same_names(*this, dotted, true);
}

bool Path::starts_with(std::string_view dotted) const {
  return known && same_names(*this, dotted, false);
}

bool Path::is_from(std::string_view package) const {
  return imported && is_in_package(module, package);
}

bool is_in_package(std::string_view address, std::string_view package) {
  return address.starts_with(package) &&
         (address.size() == package.size() || address[package.size()] == '/');
}

std::string_view Values::keep(std::string text) const {
  return kept_.emplace_back(std::move(text));
}

std::string_view Values::name_of_access(Node access) const {
  const Node name = accessed_name_node(access);
  if (kind_of(access) == Js::member) return name.text();
  Text text = accessed_name(access);
  return text.is_exact() ? keep(std::move(text.value)) : "";
}

const Path& Values::path(Node expression) const {
  static const Path none;
  if (!expression) return none;
  if (kind_of(expression) == Js::identifier) {
    // All uses of a name mean the same.
    const auto* binding = program_.binding_of(expression);
    if (binding != nullptr && binding->at) expression = binding->at;
  }
  const auto [known, fresh] = paths_.try_emplace(program_.key(expression), &none);
  const Path*& result = known->second;
  if (!fresh) return *result;
  Path found = aliased(from_global(path(expression, 0)), 0);
  // Most expressions begin with no global: they have one answer in common.
  if (found.known || found.imported) result = &found_paths_.emplace_back(std::move(found));
  return *result;
}

Path Values::path_by_parameter(Node expression) const {
  Path result;
  for (expression = unwrap(expression); kind_of(expression) == Js::member;
       expression = unwrap(expression.field<"object">())) {
    if (result.length == Path::max_length) return {};
    prepend(result, accessed_name_node(expression).text());
  }
  const auto* binding =
      kind_of(expression) == Js::identifier ? program_.binding_of(expression) : nullptr;
  const bool parameter = binding != nullptr && binding->kind == BindingKind::parameter &&
                         binding->keys.empty() && binding->writes.empty();
  const bool member = result.length > 0 && result.length < Path::max_length;
  if (!parameter || !member || path(expression).known) return {};
  prepend(result, binding->name);
  result.known = result.assumed = true;
  return result;
}

/// `window.bridge = channel.objects.bridge` makes `bridge.save` a member of that object.
Path Values::aliased(Path path, int depth) const {
  if (!path.known || path.length == 0 || path.imported || depth > 3) return path;
  read_stores();
  const auto known = globals_.find(std::string(path.names[0]));
  if (known == globals_.end() || !known->second) return path;
  Path meant = from_global(this->path(known->second, max_depth - 4));
  if (!meant.known || meant.length == 0 || meant.names[0] == path.names[0]) return path;
  std::copy(path.names.begin() + 1, path.names.begin() + path.length, path.names.begin());
  --path.length;
  return aliased(extended(std::move(meant), path), depth + 1);
}

void Values::read_stores() const {
  if (std::exchange(stores_read_, true)) return;
  for (const auto& script : program_.scripts()) {
    for (const Node call : script.parsed->calls) {
      if (kind_of(call) == Js::new_call) read_handed(call);
    }
    for (const Node write : script.parsed->assignments) {
      if (kind_of(write) == Js::assignment) read_store(write);
    }
  }
}

void Values::read_store(Node write) const {
  const Node left = unwrap(write.field<"left">());
  const Node object = kind_of(left) == Js::member ? left.field<"object">() : Node();
  if (kind_of(object) == Js::this_) {
    auto& values = this_[program_.index_of(write.tree())][accessed_name(left).value];
    if (values.size() < 24) values.push_back(write.field<"right">());
    return;
  }
  const bool window = kind_of(object) == Js::identifier && is_window(object.text()) &&
                      program_.binding_of(object) == nullptr;
  const bool bare = kind_of(left) == Js::identifier && program_.binding_of(left) == nullptr;
  if (!window && !bare) return;
  const auto name = window ? accessed_name(left).value : std::string(left.text());
  // These are the window's own and mean more than what was stored.
  if (name == "location" || name == "name" || name.starts_with("on")) return;
  store_global(name, write.field<"right">());
}

/// What is stored at two places is not known, unless one is an object or `null` that stands in
/// until the other is there.
void Values::store_global(const std::string& name, Node value) const {
  const auto stands_in = [](Node stored) {
    const Js kind = kind_of(unwrap(stored));
    return kind == Js::object || kind == Js::constant;
  };
  const auto [entry, fresh] = globals_.try_emplace(name, value);
  if (fresh || (entry->second && stands_in(value))) return;
  entry->second = entry->second && stands_in(entry->second) ? value : Node();
}

void Values::read_handed(Node made) const {
  const Node list = made.field<"arguments">();
  for (Node next = list.first_named_child(); next; next = next.next_named_sibling()) {
    const Js kind = kind_of(next);
    if (kind != Js::identifier && kind != Js::member) continue;
    const auto name = kind == Js::member ? accessed_name(next).value : std::string(next.text());
    const auto [entry, fresh] = handed_.try_emplace(name, made);
    if (!fresh) entry->second = {};
  }
}

/// The `new X(…, f)` that is handed a function by its name.
Node Values::construction_handed(Node function) const {
  read_stores();
  const Node name = function.field<"name">();
  const auto found = name ? handed_.find(std::string(name.text())) : handed_.end();
  return found == handed_.end() ? Node() : found->second;
}

const std::vector<Node>& Values::stored_in_this(Node place, std::string_view name) const {
  static const std::vector<Node> none;
  read_stores();
  const auto script = this_.find(program_.index_of(place.tree()));
  if (script == this_.end()) return none;
  const auto found = script->second.find(std::string(name));
  return found == script->second.end() ? none : found->second;
}

/// The body of the class that the place stands in; null outside of any.
static Node class_around(Node place) {
  while (place && !place.is("class_body")) place = place.parent();
  return place;
}

/// The one thing that is ever stored in `this.NAME`, as `place` says it, or given to the field
/// where it is declared, but for constants; null when there are several.
Node Values::only_stored_in_this(Node place, std::string_view name) const {
  const Node own = class_around(place);
  Node only = own ? member(own.parent(), name) : Node();
  if (kind_of(only) == Js::constant || is_function(kind_of(only))) only = {};
  for (const Node value : stored_in_this(place, name)) {
    if (kind_of(value) == Js::constant || !(class_around(value) == own)) continue;
    if (only) return {};
    only = value;
  }
  return only;
}

Path Values::path_of_this(Node place, std::string_view name, int depth) const {
  const Node only = only_stored_in_this(place, name);
  return only && depth < max_depth ? path(only, depth + 4) : Path{};
}

Path Values::path(Node expression, int depth) const {
  Path behind;
  behind.known = true;
  while (behind.known) {
    expression = unwrap(expression);
    const Js kind = kind_of(expression);
    if (kind == Js::member || kind == Js::subscript) {
      const auto name = name_of_access(expression);
      if (name.empty()) return {};
      const Node object = expression.field<"object">();
      if (name == "constructor" && is_made_of_function(object)) {
        prepend(behind, "Function");
        return behind;
      }
      if (kind_of(object) == Js::this_) {
        return extended(path_of_this(object, name, depth), behind);
      }
      const uint32_t module = program_.namespace_of(object);
      if (module != Script::none) {
        const Export target = program_.exported(module, name);
        if (target.binding != nullptr || target.value) {
          return extended(path_of_export(target, object, name, depth), behind);
        }
      }
      prepend(behind, name);
      expression = object;
    } else if (kind == Js::binary && depth < max_depth) {
      // `window.api || {}`: the left side when it is there.
      const auto sign = expression.field<"operator">().text();
      if (sign != "||" && sign != "??") return {};
      expression = expression.field<"left">();
    } else if (kind == Js::new_call && depth < max_depth) {
      const Path made = path(callee(expression), depth + 1);
      if (!made.known || made.length != 1) return {};
      prepend(behind, keep("new " + std::string(made.names[0])));
      return behind;
    } else if (kind == Js::call && expression.field<"function">().text() == "require") {
      // `require("electron").ipcRenderer`: a member of the package.
      behind.imported = true;
      behind.module = keep(literal_text(argument(expression, 0)).value);
      if (behind.length == 0) prepend(behind, behind.module);
      return behind;
    } else if (kind == Js::identifier || kind == Js::shorthand_property ||
               kind == Js::shorthand_property_pattern) {
      const auto* binding = program_.binding_of(expression);
      if (binding == nullptr) {
        prepend(behind, expression.text());
        return behind;
      }
      return extended(path_of_binding(*binding, depth + 1), behind);
    } else {
      return {};
    }
  }
  return {};
}

/// What a module of the program exports, by where its value comes from.
Path Values::path_of_target(const Export& target, int depth) const {
  if (target.binding != nullptr) return path_of_binding(*target.binding, depth + 1);
  return target.value ? path(target.value, depth + 1) : Path{};
}

/// `space.NAME` of a module. The bridge's own script may be imported so; its names are what the
/// models know.
Path Values::path_of_export(const Export& target, Node space, std::string_view name,
                            int depth) const {
  Path result = path_of_target(target, depth);
  const auto* binding = result.known ? nullptr : program_.binding_of(space);
  if (binding == nullptr || binding->kind != BindingKind::import_) return result;
  result.known = result.imported = true;
  result.module = keep(literal_text(binding->module).value);
  prepend(result, name);
  return result;
}

Path Values::path_of_import(const Binding& binding, int depth) const {
  const Export target = program_.import_target(binding);
  Path result = path_of_target(target, depth);
  if (result.known) return result;
  // As with `path_of_export`.
  result = {};
  result.known = result.imported = true;
  const bool outside = !target.package.empty();
  result.module = keep(outside ? target.package : literal_text(binding.module).value);
  const std::string_view imported = outside ? keep(target.name) : binding.imported;
  const bool plain = imported == "default" || imported == "*";
  prepend(result, plain ? binding.name : imported);
  return result;
}

/// The one value of a variable that is set once, at its declaration or later.
static Node only_value(const Binding& binding) {
  if (binding.writes.empty()) return binding.value;
  const bool unset = !binding.value || kind_of(binding.value) == Js::constant;
  if (!unset || binding.writes.size() != 1 || !binding.keys.empty()) return {};
  const Node write = binding.writes[0];
  const bool plain =
      kind_of(write) == Js::assignment && kind_of(write.field<"left">()) == Js::identifier;
  return plain ? write.field<"right">() : Node();
}

Path Values::path_of_binding(const Binding& binding, int depth) const {
  Path result;
  if (depth > max_depth || binding.element || binding.rest) return result;
  if (binding.kind == BindingKind::import_) return path_of_import(binding, depth);
  Node value;
  if (binding.kind == BindingKind::parameter && binding.writes.empty()) {
    value = argument(immediate_call(binding.function), binding.index);
    const Node list = binding.function.parent();
    // `new QWebChannel(transport, (channel) => …)`: what is made is handed to the callback.
    if (!value && binding.index == 0 && kind_of(list) == Js::arguments &&
        kind_of(list.parent()) == Js::new_call) {
      value = list.parent();
    }
    if (!value && binding.index == 0) value = construction_handed(binding.function);
  } else if (binding.kind == BindingKind::variable) {
    value = only_value(binding);
  }
  if (!value) return result;
  if (const Export target = program_.taken_from(binding)) {
    if (target.binding != nullptr) return path_of_binding(*target.binding, depth + 1);
    return target.value ? path(target.value, depth + 1) : result;
  }
  result = path(value, depth + 1);
  // What a package gives has the name that it has there.
  const bool package = kind_of(unwrap(value)) == Js::call && result.imported;
  if (package && !binding.keys.empty()) result.length = 0;
  if (package && binding.keys.empty()) result.names[0] = binding.name;
  for (const auto key : binding.keys) {
    if (!result.known || result.length == Path::max_length) return {};
    result.names[result.length++] = key;
  }
  return result;
}

}  // namespace bridgelint
