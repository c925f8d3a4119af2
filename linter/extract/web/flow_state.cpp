// Data flow through what programs and their components keep for each other: reducers, contexts,
// members that a template reads, and events under a name.
#include <algorithm>

#include "extract/web/flow_common.h"
#include "extract/web/language.h"

namespace bridgelint {
namespace {

uint32_t count_parameters(Node function) {
  return function.field<"parameters">().named_child_count();
}

}  // namespace

/// `const [state, dispatch] = useReducer(reducer, …)`: what the reducer makes, as `wanted`, of what
/// is dispatched.
Origin PageFlow::evaluate_reduced(const Binding& binding, std::string_view wanted,
                                  const Frame* frame, int depth) {
  const Node call = unwrap(binding.value);
  if (binding.keys.size() != 1 || binding.keys[0] != "0" || kind_of(call) != Js::call) return {};
  const Node reducer = values_.function(argument(call, 0));
  const auto* dispatch = program_.binding_of(binding.at.next_named_sibling());
  if (!reducer || count_parameters(reducer) != 2 || dispatch == nullptr) return {};
  std::vector<Node> made;
  walk(reducer.field<"body">(), [&](Node node) {
    const Node object = kind_of(node) == Js::return_ ? unwrap(node.first_named_child()) : Node();
    const Node value = wanted.empty() ? object : values_.member(object, wanted);
    if (value && made.size() < max_flow_uses) made.push_back(value);
    return !is_function(kind_of(node));
  });
  size_t seen = 0;
  for (const Node use : dispatch->uses) {
    const Node above = use.parent();
    if (kind_of(above) != Js::call || callee(above) != use || ++seen > max_flow_uses) continue;
    const Frame inner{reducer, above, frame, argument(above, 0), 1};
    for (const Node value : made) {
      Origin next = evaluate(value, &inner, depth + 4);
      if (next.trust != Trust::tainted) continue;
      add_step(next, program_.place(above), "kept in " + quoted_name(binding.name));
      return next;
    }
  }
  return {};
}

/// What the providers of a context give: `<X.Provider value={v}>` for `useContext(X)`.
Origin PageFlow::evaluate_context(Node call, int depth) {
  const Node name = unwrap(argument(call, 0));
  const auto* context = kind_of(name) == Js::identifier ? program_.binding_of(name) : nullptr;
  if (context == nullptr) return unknown_origin();
  if (const Export target = program_.taken_from(*context); target.binding != nullptr) {
    context = target.binding;
  }
  std::vector<Node> uses = context->uses;
  for (const auto* alias : program_.aliases_of(*context)) {
    uses.insert(uses.end(), alias->uses.begin(), alias->uses.end());
  }
  Origin result = context->value ? evaluate_arguments(unwrap(context->value), nullptr, depth + 2)
                                 : unknown_origin();
  size_t seen = 0;
  for (const Node use : uses) {
    const Node element = use.parent().parent();
    if (!element.is("jsx_opening_element") && !element.is("jsx_self_closing_element")) continue;
    if (++seen > max_flow_uses || result.trust == Trust::tainted) break;
    Origin next = evaluate_props(element, "value", depth);
    add_step(next, program_.place(element), "provided to " + quoted_name(context->name));
    result = join(std::move(result), std::move(next));
  }
  return result;
}

/// A member of `this` in a component, which its template reads by its name: a member of what the
/// component exports, such as a function that computes it, or of what a function there returns.
Origin PageFlow::evaluate_component_member(Node place, std::string_view name, int depth) {
  const auto& tree = place.tree();
  for (Node next = tree.root().first_named_child(); next; next = next.next_named_sibling()) {
    if (kind_of(next) != Js::export_statement) continue;
    Node options = unwrap(next.field<"value">());
    if (kind_of(options) == Js::call) options = unwrap(argument(options, 0));
    for (Node part = options.first_named_child(); part; part = part.next_named_sibling()) {
      Node group = kind_of(part) == Js::pair ? unwrap(part.field<"value">()) : Node();
      if (kind_of(part) == Js::method) {
        walk(part.field<"body">(), [&](Node node) {
          if (kind_of(node) == Js::return_) group = unwrap(node.first_named_child());
          return !is_function(kind_of(node));
        });
      }
      const Node member = values_.member(group, name);
      if (!member) continue;
      if (!is_function(kind_of(member))) return evaluate(member, nullptr, depth + 2);
      const Frame inner{member, {}, nullptr, {}, 0};
      return evaluate_returns(inner, depth + 4);
    }
  }
  return unknown_origin();
}

/// What listeners of `bus.on("name", …)` are told by `bus.emit("name", value)`, as argument
/// `index`.
Origin PageFlow::evaluate_emitted(Node listening, uint32_t index, const Frame* frame, int depth) {
  const auto bus_of = [&](Node call) -> const Binding* {
    const Node object = unwrap(callee(call).field<"object">());
    const auto* bus = kind_of(object) == Js::identifier ? program_.binding_of(object) : nullptr;
    if (bus == nullptr) return nullptr;
    const Export target = program_.taken_from(*bus);
    return target.binding != nullptr ? target.binding : bus;
  };
  const auto* bus = bus_of(listening);
  const Text event = values_.fold(argument(listening, 0));
  if (bus == nullptr || !event.is_exact()) return unknown_origin();
  Origin result = unknown_origin();
  for (const std::string& method : models_.web.emissions) {
    size_t seen = 0;
    for (const Node function : calls_of_method(method)) {
      const Node call = function.parent();
      if (kind_of(call) != Js::call || bus_of(call) != bus) continue;
      if (values_.fold(argument(call, 0)).value != event.value) continue;
      if (++seen > max_flow_uses || result.trust == Trust::tainted) break;
      Origin next = evaluate(argument(call, index + 1), frame, depth + 4);
      add_step(next, program_.place(call), "told to listeners for " + quoted_name(event.value));
      if (next.trust == Trust::tainted) result = std::move(next);
    }
  }
  return result;
}

}  // namespace bridgelint
