#include "extract/web/values.h"

#include <algorithm>

namespace bridgelint {
namespace {

// Followed names are few in real code; the limit keeps hostile chains cheap.
constexpr int max_depth = 24;
constexpr size_t max_text = 64 * 1024;

bool is_window(std::string_view name) {
  return name == "window" || name == "self" || name == "globalThis";
}

/// Prepends a name; a path that grows too long is no longer known.
void prepend(Path& path, std::string name) {
  if (path.length == Path::max_length) {
    path.known = false;
    return;
  }
  std::move_backward(path.names.begin(), path.names.begin() + path.length,
                     path.names.begin() + path.length + 1);
  path.names[0] = std::move(name);
  ++path.length;
}

/// Drops the names of the global object at a path's start.
Path from_global(Path path) {
  while (path.length > 0 && is_window(path.names[0])) {
    std::move(path.names.begin() + 1, path.names.begin() + path.length, path.names.begin());
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
    if (i >= path.length || path.names[i] != name) return false;
    dotted = dot == std::string_view::npos ? "" : dotted.substr(dot + 1);
  }
  return whole ? i == path.length : i <= path.length;
}

Node first_argument(Node call) {
  return call.field("arguments").first_named_child();
}

/// `Object.freeze(x)` and its like give back their argument.
Node unfreeze(Node expression) {
  expression = unwrap(expression);
  while (kind_of(expression) == Js::call) {
    const auto name = expression.field("function").text();
    if (name != "Object.freeze" && name != "Object.seal") break;
    expression = unwrap(first_argument(expression));
  }
  return expression;
}

}  // namespace

bool Path::is(std::string_view dotted) const {
  return known && same_names(*this, dotted, true);
}

bool Path::starts_with(std::string_view dotted) const {
  return known && same_names(*this, dotted, false);
}

Node callee(Node call) {
  return kind_of(call) == Js::new_call ? call.field("constructor") : call.field("function");
}

Node argument(Node call, uint32_t index) {
  const Node list = call.field("arguments");
  if (!list.is("arguments")) return {};
  for (Node next = list.first_named_child(); next; next = next.next_named_sibling()) {
    if (next.is("comment")) continue;
    if (kind_of(next) == Js::spread) return {};
    if (index-- == 0) return next;
  }
  return {};
}

Node Values::immediate_call(Node function) {
  Node outer = function;
  while (kind_of(outer.parent()) == Js::parenthesized) outer = outer.parent();
  const Node call = outer.parent();
  return kind_of(call) == Js::call && call.field("function") == outer ? call : Node();
}

Path Values::path(Node expression) const {
  return from_global(path(expression, 0));
}

Path Values::path(Node expression, int depth) const {
  Path behind;
  behind.known = true;
  while (behind.known) {
    expression = unwrap(expression);
    const Js kind = kind_of(expression);
    if (kind == Js::member || kind == Js::subscript) {
      auto name = accessed_name(expression);
      if (!name.is_exact()) return {};
      prepend(behind, std::move(name.value));
      expression = expression.field("object");
    } else if (kind == Js::binary && depth < max_depth) {
      // `window.api || {}`: the left side when it is there.
      const auto sign = expression.field("operator").text();
      if (sign != "||" && sign != "??") return {};
      expression = expression.field("left");
    } else if (kind == Js::identifier || kind == Js::shorthand_property ||
               kind == Js::shorthand_property_pattern) {
      const auto* binding = program_.binding_of(expression);
      if (binding == nullptr) {
        prepend(behind, std::string(expression.text()));
        return behind;
      }
      return extended(path_of_binding(*binding, depth + 1), behind);
    } else {
      return {};
    }
  }
  return {};
}

Path Values::path_of_binding(const Binding& binding, int depth) const {
  Path result;
  if (depth > max_depth || binding.element || binding.rest) return result;
  if (binding.kind == BindingKind::import_) {
    // The bridge's own script may be imported as a module; its names are what the models know.
    result.known = result.imported = true;
    const bool plain = binding.imported == "default" || binding.imported == "*";
    prepend(result, std::string(plain ? binding.name : binding.imported));
    return result;
  }
  if (!binding.writes.empty()) return result;
  Node value = binding.value;
  if (binding.kind == BindingKind::parameter) {
    value = argument(immediate_call(binding.function), binding.index);
  } else if (binding.kind != BindingKind::variable) {
    return result;
  }
  if (!value) return result;
  result = path(value, depth);
  for (const auto key : binding.keys) {
    if (!result.known || result.length == Path::max_length) return {};
    result.names[result.length++] = std::string(key);
  }
  return result;
}

const Values::Members& Values::members(Node object) const {
  const auto key = std::pair(object.tree().tag, object.index());
  if (const auto known = members_.find(key); known != members_.end()) return known->second;
  Members result;
  const bool has_body = kind_of(object) != Js::object;
  const Node list = has_body ? object.field("body") : object;
  for (Node next = list.first_named_child(); next; next = next.next_named_sibling()) {
    const Js kind = kind_of(next);
    if (kind == Js::shorthand_property) {
      result.insert_or_assign(std::string(next.text()), next);
    } else if (kind == Js::pair) {
      const Text name = property_name(next.field("key"));
      if (name.is_exact()) result.insert_or_assign(name.value, next.field("value"));
    } else if (kind == Js::method) {
      const Text name = property_name(next.field("name"));
      if (name.is_exact()) result.insert_or_assign(name.value, next);
    } else if (kind == Js::field_definition || next.is("enum_assignment")) {
      const Node named = next.field("property") ? next.field("property") : next.field("name");
      const Text name = property_name(named);
      if (name.is_exact() && next.field("value")) {
        result.insert_or_assign(name.value, next.field("value"));
      }
    }
  }
  return members_.emplace(key, std::move(result)).first->second;
}

Node Values::member(Node object, std::string_view name) const {
  const Js kind = kind_of(object);
  const bool has_members = kind == Js::object || kind == Js::class_declaration ||
                           kind == Js::class_expression || kind == Js::enum_declaration;
  if (!has_members) return {};
  const auto& all = members(object);
  const auto found = all.find(std::string(name));
  return found == all.end() ? Node() : found->second;
}

Node Values::definition(Node expression) const {
  return definition(expression, 0);
}

Node Values::definition(Node expression, int depth) const {
  expression = unfreeze(expression);
  if (!expression || depth > max_depth) return {};
  const Js kind = kind_of(expression);
  if (kind == Js::identifier || kind == Js::shorthand_property) {
    const auto* binding = program_.binding_of(expression);
    return binding == nullptr ? Node() : definition_of(*binding, depth + 1);
  }
  if (kind == Js::member || kind == Js::subscript) {
    const Text name = fold(accessed_name_node(expression), depth + 1);
    const Text plain = kind == Js::member ? accessed_name(expression) : name;
    if (!plain.is_exact()) return {};
    const Node target = expression.field("object");
    const Node object = kind_of(target) == Js::this_ ? target : definition(target, depth + 1);
    const Node value = member(object, plain.value);
    return value == expression ? Node() : definition(value, depth + 1);
  }
  return expression;
}

Node Values::definition_of(const Binding& binding, int depth) const {
  if (binding.kind == BindingKind::import_ || binding.kind == BindingKind::catch_) return {};
  if (binding.kind == BindingKind::parameter || binding.element || binding.rest) return {};
  if (!binding.writes.empty() || !binding.value) return {};
  Node value =
      binding.kind == BindingKind::variable ? definition(binding.value, depth) : binding.value;
  for (const auto key : binding.keys) {
    value = definition(member(value, key), depth + 1);
  }
  return value;
}

Node Values::function(Node expression) const {
  expression = unwrap(expression);
  const Js kind = kind_of(expression);
  if (is_function(kind)) return expression;
  if (kind == Js::member && kind_of(expression.field("object")) == Js::this_) {
    // `this.f()` inside a class or an object literal means its own method.
    Node around = program_.function_of(expression);
    for (int i = 0; i < max_depth && around && kind_of(around) != Js::method; ++i) {
      around = program_.function_of(around);
    }
    Node holder = around.parent();
    if (holder.is("class_body")) holder = holder.parent();
    const Node own = member(holder, accessed_name(expression).value);
    return is_function(kind_of(own)) ? own : Node();
  }
  // `f.bind(x)` is f.
  if (kind == Js::call && accessed_name(expression.field("function")).value == "bind") {
    return function(expression.field("function").field("object"));
  }
  const Node meaning = definition(expression);
  return is_function(kind_of(meaning)) ? meaning : Node();
}

Text Values::fold(Node expression) const {
  budget_ = 2'000;
  return fold(expression, 0);
}

Text Values::fold(Node expression, int depth) const {
  expression = unwrap(expression);
  if (!expression || depth > max_depth || budget_ == 0) return {};
  --budget_;
  switch (kind_of(expression)) {
    case Js::string:
      return literal_text(expression);
    case Js::template_string:
      return fold_template(expression, depth);
    case Js::number:
      return Text::exact(std::string(expression.text()));
    case Js::binary:
      return fold_sum(expression, depth);
    case Js::identifier:
    case Js::shorthand_property:
    case Js::member:
    case Js::subscript: {
      const Node meaning = definition(expression, depth + 1);
      return meaning == expression ? Text() : fold(meaning, depth + 1);
    }
    default:
      return {};
  }
}

Text Values::fold_template(Node expression, int depth) const {
  Text result = Text::exact("");
  for (Node part = expression.first_named_child(); part; part = part.next_named_sibling()) {
    const bool computed = part.is("template_substitution");
    const Text next = computed ? fold(part.first_named_child(), depth + 1)
                               : Text::exact(unescape_js(part.text()));
    result = concatenate(result, next);
    if (!result.is_exact()) break;
  }
  return result.value.empty() && !result.is_exact() ? Text() : result;
}

/// Sums lean to the left: a long one is taken apart in a loop.
Text Values::fold_sum(Node expression, int depth) const {
  std::vector<Node> parts;
  Node left = expression;
  for (; kind_of(left) == Js::binary; left = unwrap(left.field("left"))) {
    if (left.field("operator").text() != "+") return {};
    parts.push_back(left.field("right"));
  }
  // Numbers that are added before any text make another number.
  if (kind_of(left) == Js::number) return {};
  Text result = fold(left, depth + 1);
  for (auto part = parts.rbegin();
       part != parts.rend() && result.is_exact() && result.value.size() < max_text; ++part) {
    result = concatenate(result, fold(*part, depth + 1));
  }
  if (result.value.size() >= max_text) return {};
  return result.value.empty() && !result.is_exact() ? Text() : result;
}

std::vector<Text> Values::alternatives(Node expression) const {
  constexpr size_t most = 8;
  std::vector<Node> pending{expression};
  std::vector<Text> result;
  while (!pending.empty() && result.size() < most) {
    const Node next = unwrap(pending.back());
    pending.pop_back();
    const auto sign = next.field("operator").text();
    if (kind_of(next) == Js::ternary) {
      pending.push_back(next.field("alternative"));
      pending.push_back(next.field("consequence"));
    } else if (kind_of(next) == Js::binary && (sign == "||" || sign == "??")) {
      pending.push_back(next.field("right"));
      pending.push_back(next.field("left"));
    } else {
      const Text text = fold(next);
      if (std::ranges::find(result, text) == result.end()) result.push_back(text);
    }
  }
  return result;
}

}  // namespace bridgelint
