#include "extract/web/values.h"

#include <algorithm>
#include <array>
#include <utility>

namespace bridgelint {
namespace {

constexpr size_t max_text = 64 * 1024;

Node first_argument(Node call) {
  return call.field<"arguments">().first_named_child();
}

/// `Object.freeze(x)` and its like give back their argument.
Node unfreeze(Node expression) {
  expression = unwrap(expression);
  while (kind_of(expression) == Js::call) {
    const auto name = expression.field<"function">().text();
    if (name != "Object.freeze" && name != "Object.seal") break;
    expression = unwrap(first_argument(expression));
  }
  return expression;
}

}  // namespace

Node callee(Node call) {
  return kind_of(call) == Js::new_call ? call.field<"constructor">() : call.field<"function">();
}

bool is_page_address(const Path& path) {
  constexpr std::array<std::string_view, 7> names = {
      "location",         "location.href",     "location.origin",       "document.URL",
      "document.baseURI", "document.location", "document.location.href"};
  return std::ranges::any_of(names, [&](std::string_view name) { return path.is(name); });
}

Node argument(Node call, uint32_t index) {
  const Node list = call.field<"arguments">();
  if (kind_of(list) != Js::arguments) return {};
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
  return kind_of(call) == Js::call && call.field<"function">() == outer ? call : Node();
}

const Values::Members& Values::members(Node object) const {
  const uint64_t key = program_.key(object);
  if (const auto known = members_.find(key); known != members_.end()) return known->second;
  Members result;
  const bool has_body = kind_of(object) != Js::object;
  const Node list = has_body ? object.field<"body">() : object;
  for (Node next = list.first_named_child(); next; next = next.next_named_sibling()) {
    const Js kind = kind_of(next);
    if (kind == Js::shorthand_property) {
      result.insert_or_assign(std::string(next.text()), next);
    } else if (kind == Js::pair) {
      const Text name = property_name(next.field<"key">());
      if (name.is_exact()) result.insert_or_assign(name.value, next.field<"value">());
    } else if (kind == Js::method) {
      const Text name = property_name(next.field<"name">());
      if (name.is_exact()) result.insert_or_assign(name.value, next);
    } else if (kind == Js::field_definition || next.is("enum_assignment")) {
      const Node named = next.field<"property">() ? next.field<"property">() : next.field<"name">();
      const Text name = property_name(named);
      if (name.is_exact() && next.field<"value">()) {
        result.insert_or_assign(name.value, next.field<"value">());
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
    const Text plain = kind == Js::member ? accessed_name(expression)
                                          : fold(accessed_name_node(expression), depth + 1);
    if (!plain.is_exact()) return {};
    const Node target = expression.field<"object">();
    const uint32_t module = program_.namespace_of(target);
    if (module != Script::none) {
      return meaning_of(program_.exported(module, plain.value), depth + 1);
    }
    Node object = kind_of(target) == Js::this_ ? target : definition(target, depth + 1);
    if (kind_of(object) == Js::new_call) object = definition(callee(object), depth + 1);
    const Node value = member(object, plain.value);
    return value == expression ? Node() : definition(value, depth + 1);
  }
  return expression;
}

Node Values::meaning_of(const Export& target, int depth) const {
  if (depth > max_depth) return {};
  if (target.binding != nullptr) return definition_of(*target.binding, depth + 1);
  return target.value ? definition(target.value, depth + 1) : Node();
}

Node Values::definition_of(const Binding& binding, int depth) const {
  if (binding.kind == BindingKind::import_) {
    return meaning_of(program_.import_target(binding), depth);
  }
  if (binding.kind == BindingKind::catch_) return {};
  if (binding.kind == BindingKind::parameter || binding.element || binding.rest) return {};
  if (!binding.writes.empty() || !binding.value) return {};
  if (const Export target = program_.taken_from(binding)) return meaning_of(target, depth);
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
  if (kind == Js::member && kind_of(expression.field<"object">()) == Js::this_) {
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
  if (kind == Js::call && accessed_name(expression.field<"function">()).value == "bind") {
    return function(expression.field<"function">().field<"object">());
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
      const Node object = expression.field<"object">();
      if (kind_of(object) == Js::this_) {
        return fold(only_stored_in_this(object, accessed_name(expression).value), depth + 4);
      }
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
  for (; kind_of(left) == Js::binary; left = unwrap(left.field<"left">())) {
    if (left.field<"operator">().text() != "+") return {};
    parts.push_back(left.field<"right">());
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
    const auto sign = next.field<"operator">().text();
    if (kind_of(next) == Js::ternary) {
      pending.push_back(next.field<"alternative">());
      pending.push_back(next.field<"consequence">());
    } else if (kind_of(next) == Js::binary && (sign == "||" || sign == "??")) {
      pending.push_back(next.field<"right">());
      pending.push_back(next.field<"left">());
    } else {
      const Text text = fold(next);
      if (std::ranges::find(result, text) == result.end()) result.push_back(text);
    }
  }
  return result;
}

}  // namespace bridgelint
