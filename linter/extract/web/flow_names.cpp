// Data flow through names: variables, what is stored in them, and state of components.
#include <algorithm>

#include "extract/web/flow_common.h"
#include "extract/web/language.h"

namespace bridgelint {
namespace {

bool is_loop(Node node) {
  const Js kind = kind_of(node);
  return kind == Js::for_statement || kind == Js::for_in || node.is("while_statement") ||
         node.is("do_statement");
}

bool is_conditional(Node node) {
  const Js kind = kind_of(node);
  const auto sign = kind == Js::binary ? node.field<"operator">().text() : std::string_view();
  return kind == Js::if_ || kind == Js::ternary || is_loop(node) || sign == "&&" || sign == "||" ||
         sign == "??" || node.is("switch_case") || node.is("switch_default");
}

/// Whether a write has certainly happened when `use` is reached: nothing between it and the block
/// that holds both is conditional.
bool dominates(Node write, Node use) {
  for (Node above = write.parent(); above; above = above.parent()) {
    const Js kind = kind_of(above);
    if (kind == Js::block || kind == Js::program) return contains(above, use);
    if (is_function(kind) || is_conditional(above)) return false;
  }
  return false;
}

bool share_loop(Node use, Node write) {
  for (Node above = use.parent(); above && !is_function(kind_of(above)); above = above.parent()) {
    if (is_loop(above) && contains(above, write)) return true;
  }
  return false;
}

/// What a write stores; null when it only changes a number.
Node written_value(Node write) {
  const Js kind = kind_of(write);
  if (kind == Js::declarator) return write.field<"value">();
  return kind == Js::update ? Node() : write.field<"right">();
}

}  // namespace

Origin PageFlow::evaluate_name(Node name, const Frame* frame, int depth) {
  Origin result = source_of(name);
  const bool source = result.trust == Trust::tainted;
  const auto* binding = program_.binding_of(name);
  if (binding == nullptr) {
    return source ? result : evaluate_this(name, name.text(), frame, depth);
  }
  if (!source) result = evaluate_binding(name, *binding, frame, depth);
  if (result.trust != Trust::clean && is_guarded(name, {binding, {}})) return {};
  return result;
}

Origin PageFlow::evaluate_binding(Node use, const Binding& binding, const Frame* frame, int depth) {
  if (depth > max_flow_depth) {
    cut_ = true;
    return unknown_origin();
  }
  switch (binding.kind) {
    case BindingKind::parameter:
      if (!binding.writes.empty()) {
        const auto reached = reaching(use, binding);
        const bool given = std::ranges::find(reached, binding.at) != reached.end();
        return join(given ? evaluate_parameter(binding, frame, depth) : Origin{},
                    evaluate_variable(use, binding, "", frame, depth));
      }
      return evaluate_parameter(binding, frame, depth);
    case BindingKind::variable: {
      const Export target = program_.taken_from(binding);
      if (target.binding != nullptr) {
        return evaluate_binding(use, *target.binding, nullptr, depth + 1);
      }
      return evaluate_variable(use, binding, "", frame, depth);
    }
    case BindingKind::function:
    case BindingKind::enum_:
      return {};
    case BindingKind::import_: {
      const Export target = program_.import_target(binding);
      if (target.binding != nullptr) {
        return evaluate_binding(use, *target.binding, nullptr, depth + 1);
      }
      return target.value ? evaluate(target.value, nullptr, depth + 1) : unknown_origin();
    }
    default:
      return unknown_origin();
  }
}

/// The writes that may have set a variable last when `use` is reached; the declaration stands for
/// its initializer.
std::vector<Node> PageFlow::reaching(Node use, const Binding& binding) {
  std::vector<Node> writes{binding.at};
  const size_t count = std::min(binding.writes.size(), max_flow_writes);
  writes.insert(writes.end(), binding.writes.begin(),
                binding.writes.begin() + static_cast<std::ptrdiff_t>(count));
  const Node function = program_.function_of(use);
  const bool local = std::ranges::all_of(writes, [&](Node write) {
    return &write.tree() == &use.tree() && program_.function_of(write) == function;
  });
  if (!local || writes.size() > max_flow_uses) return writes;
  std::vector<Node> result;
  for (const Node write : writes) {
    if (contains(write, use)) continue;  // `x = f(x)`: the value before
    if (write.index() > use.index()) {
      if (share_loop(use, write)) result.push_back(write);
      continue;
    }
    if (kind_of(write) == Js::assignment && dominates(write, use)) result.clear();
    result.push_back(write);
  }
  return result;
}

/// What a declaration's value gives: the part of it that the pattern, or the reader, names.
Origin PageFlow::evaluate_part(Node value, const Binding& binding, std::string_view wanted,
                               const Frame* frame, int depth) {
  Node inner = value;
  bool all = true;
  for (const auto key : binding.keys) {
    const Node known = values_.member(values_.definition(inner), key);
    all = all && known;
    if (!known && kind_of(inner) == Js::member && kind_of(inner.field<"object">()) == Js::this_) {
      // `const { html } = this.state`
      Origin set = evaluate_set_state(key, frame, depth);
      if (set.trust == Trust::tainted) return set;
    }
    if (!known) {
      // `const { id } = useParams()`
      auto found = source_of_member(inner, key, value);
      if (found.trust == Trust::tainted) return found;
      break;
    }
    inner = known;
  }
  if (!wanted.empty() && all) {
    const Node object = values_.definition(inner);
    if (kind_of(object) == Js::object) {
      const Node known = values_.member(object, wanted);
      if (known) return evaluate(known, frame, depth + 1);
      bool spread = false;
      for (Node next = object.first_named_child(); next; next = next.next_named_sibling()) {
        spread = spread || kind_of(next) == Js::spread;
      }
      if (!spread) return {};
    }
  }
  return evaluate(inner, frame, depth + 1);
}

Origin PageFlow::evaluate_variable(Node use, const Binding& binding, std::string_view wanted,
                                   const Frame* frame, int depth) {
  if (depth > max_flow_depth) {
    cut_ = true;
    return unknown_origin();
  }
  Origin result = evaluate_state(binding, frame, depth);
  if (result.trust != Trust::tainted) {
    result = join(std::move(result), evaluate_reduced(binding, wanted, frame, depth));
  }
  for (const Node write : reaching(use, binding)) {
    if (result.trust == Trust::tainted) break;
    const bool first = write == binding.at;
    const Node value = first ? binding.value : written_value(write);
    if (!value) continue;
    Origin next = first ? evaluate_part(value, binding, wanted, frame, depth)
                        : evaluate(value, frame, depth + 1);
    add_step(next, program_.place(first ? binding.at : write),
             "kept in " + quoted_name(binding.name));
    result = join(std::move(result), std::move(next));
  }
  if (binding.writes.size() > max_flow_writes) result = join(std::move(result), unknown_origin());
  return join(std::move(result), evaluate_stores(binding, wanted, frame, depth));
}

/// What is put into an object or a list by way of its name: `list.push(x)`, `state.value = x`.
Origin PageFlow::evaluate_stores(const Binding& binding, std::string_view wanted,
                                 const Frame* frame, int depth) {
  Origin result;
  size_t seen = 0;
  for (const Node other : binding.uses) {
    if (result.trust == Trust::tainted || ++seen > max_flow_uses) break;
    Node access = other.parent();
    const Js kind = kind_of(access);
    if ((kind != Js::member && kind != Js::subscript) || access.field<"object">() != other)
      continue;
    const auto name = accessed_name(access).value;
    const Node outer = access.parent();
    if (kind_of(outer) == Js::call && outer.field<"function">() == access) {
      const bool adds =
          name == "push" || name == "unshift" || name == "set" || name == "add" || name == "append";
      if (!adds) continue;
      Origin next = evaluate_arguments(outer, frame, depth + 1);
      add_step(next, program_.place(outer), "added to " + quoted_name(binding.name));
      result = join(std::move(result), std::move(next));
      continue;
    }
    if (!wanted.empty() && !name.empty() && name != wanted) continue;
    // Text that is set on an element is no member that is read back as text.
    if (is_text_property(name)) continue;
    for (Node above = outer; kind_of(above) == Js::member || kind_of(above) == Js::subscript;
         above = above.parent()) {
      if (above.field<"object">() != access) break;
      access = above;
    }
    const Node write = access.parent();
    const Js how = kind_of(write);
    if (how != Js::assignment && how != Js::augmented_assignment) continue;
    if (write.field<"left">() != access || contains(write, other) == false) continue;
    Origin next = evaluate(write.field<"right">(), frame, depth + 2);
    add_step(next, program_.place(write), "kept in " + quoted_name(access.text()));
    if (next.trust == Trust::tainted) result = join(std::move(result), std::move(next));
  }
  return result;
}

/// `const [html, setHtml] = useState("")`: what the setter is given is what the name holds.
Origin PageFlow::evaluate_state(const Binding& binding, const Frame* frame, int depth) {
  if (binding.keys.size() != 1 || binding.keys[0] != "0") return {};
  if (kind_of(unwrap(binding.value)) != Js::call) return {};
  const Node pattern = binding.at.parent();
  if (!pattern.is("array_pattern")) return {};
  const auto* setter = program_.binding_of(binding.at.next_named_sibling());
  if (setter == nullptr || !setter->name.starts_with("set")) return {};
  Origin result;
  size_t seen = 0;
  for (const Node use : setter->uses) {
    const Node call = use.parent();
    if (kind_of(call) != Js::call && kind_of(call) != Js::arguments) continue;
    if (++seen > max_flow_uses || result.trust == Trust::tainted) break;
    Origin next;
    if (kind_of(call) == Js::call && callee(call) == use) {
      const Node given = argument(call, 0);
      const Node update = values_.function(given);
      const Frame inner{update, call, frame, {}, 0};
      next = update ? evaluate_returns(inner, depth + 4) : evaluate(given, frame, depth + 2);
    } else if (kind_of(call) == Js::arguments) {
      next = evaluate_callback(use, 0, frame, depth + 2);
    }
    if (next.trust != Trust::tainted) continue;
    add_step(next, program_.place(use), "kept in " + quoted_name(binding.name));
    result = join(std::move(result), std::move(next));
  }
  return result;
}

/// What `this.setState({ name: value })` stores.
Origin PageFlow::evaluate_set_state(std::string_view name, const Frame* frame, int depth) {
  size_t seen = 0;
  for (const Node method : calls_of_method("setState")) {
    if (++seen > max_flow_uses || depth > max_flow_depth) break;
    const Node call = method.parent();
    if (kind_of(call) != Js::call) continue;
    const Node value = values_.member(values_.definition(argument(call, 0)), name);
    if (!value) continue;
    Origin next = evaluate(value, frame, depth + 3);
    if (next.trust != Trust::tainted) continue;
    add_step(next, program_.place(call), "kept in " + quoted_name("state." + std::string(name)));
    return next;
  }
  return {};
}

/// `$note` in a component reads what the store `note` holds.
const Binding* PageFlow::store_of(Node name) {
  const auto text = name.text();
  if (!text.starts_with('$') || text.size() < 2) return nullptr;
  for (const auto& binding : program_.script_of(name).parsed->bindings) {
    if (binding.name == text.substr(1)) return &binding;
  }
  return nullptr;
}

/// A member of `this`, or a name that nothing declares, which templates of components use for one.
Origin PageFlow::evaluate_this(Node access, std::string_view name, const Frame*, int depth) {
  Origin result = unknown_origin();
  if (kind_of(access) != Js::member) {
    const bool component = program_.script_of(access).parsed->component;
    if (!component) return result;
    if (const auto* store = store_of(access))
      return evaluate_binding(access, *store, nullptr, depth);
  }
  if (depth > max_flow_depth) return result;
  // One answer for the member, wherever it is read: its values may read it again.
  const auto key = std::to_string(program_.index_of(access.tree())) + "." + std::string(name);
  const auto [entry, fresh] = members_[kind_].try_emplace(key);
  const bool tainted = !fresh && entry->second && entry->second->trust == Trust::tainted;
  if (tainted) return *entry->second;
  if (!fresh && !entry->second) cut_ = true;
  if (fresh) {
    Origin stored = result;
    for (const Node value : values_.stored_in_this(access, name)) {
      Origin next = evaluate(value, nullptr, depth + 3);
      if (next.trust != Trust::tainted) continue;
      add_step(next, program_.place(value), "kept in " + quoted_name("this." + std::string(name)));
      stored = std::move(next);
      break;
    }
    if (stored.trust != Trust::tainted && program_.script_of(access).parsed->component) {
      Origin member = evaluate_component_member(access, name, depth + 3);
      if (member.trust == Trust::tainted) stored = std::move(member);
    }
    members_[kind_][key] = stored;
    if (stored.trust == Trust::tainted) return stored;
  }
  // `this.render(x)` and fields of the class itself.
  const Node meaning = kind_of(access) == Js::member ? values_.function(access) : Node();
  return meaning ? Origin{} : result;
}

}  // namespace bridgelint
