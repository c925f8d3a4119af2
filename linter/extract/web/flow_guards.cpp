// Checks on the way to a use: lists of known texts and patterns that let no markup through.
#include <algorithm>

#include "extract/web/flow_common.h"
#include "extract/web/language.h"

namespace bridgelint {
namespace {

/// Whether a statement, or the last one of a block, leaves what it stands in.
bool leaves(Node statement) {
  if (kind_of(statement) == Js::block) {
    Node last;
    for (Node next = statement.first_named_child(); next; next = next.next_named_sibling()) {
      if (!next.is("comment")) last = next;
    }
    statement = last;
  }
  return kind_of(statement) == Js::return_ || statement.is("throw_statement") ||
         statement.is("continue_statement") || statement.is("break_statement");
}

}  // namespace

/// Whether `condition`, when it is `outcome`, says that the name holds one of some known texts, or
/// one of a harmless form.
bool PageFlow::lets_pass(Node condition, const Binding& binding, bool outcome) {
  condition = unwrap(condition);
  const Js kind = kind_of(condition);
  if (kind == Js::unary && condition.field<"operator">().text() == "!") {
    return lets_pass(condition.field<"argument">(), binding, !outcome);
  }
  const auto means = [&](Node value) {
    value = unwrap(value);
    return kind_of(value) == Js::identifier && program_.binding_of(value) == &binding;
  };
  if (kind == Js::binary) {
    const auto sign = condition.field<"operator">().text();
    const Node left = condition.field<"left">();
    const Node right = condition.field<"right">();
    if (sign == (outcome ? "&&" : "||")) {
      return lets_pass(left, binding, outcome) || lets_pass(right, binding, outcome);
    }
    if (sign == (outcome ? "||" : "&&")) {
      return lets_pass(left, binding, outcome) && lets_pass(right, binding, outcome);
    }
    if (sign == (outcome ? "===" : "!==") || sign == (outcome ? "==" : "!=")) {
      return (means(left) && values_.fold(right).is_exact()) ||
             (means(right) && values_.fold(left).is_exact());
    }
    return sign == "in" && outcome && means(left) &&
           kind_of(values_.definition(right)) == Js::object;
  }
  if (kind != Js::call || !outcome || !means(argument(condition, 0))) return false;
  const Node function = callee(condition);
  const auto name = accessed_name(function).value;
  const Node object = unwrap(function.field<"object">());
  if (name == "test") return kind_ != "code" && is_strict_pattern(object.text());
  return (name == "includes" || name == "has") &&
         evaluate(object, nullptr, max_flow_depth / 2).trust == Trust::clean;
}

bool PageFlow::is_guarded(Node use, const Binding& binding) {
  if (binding.kind != BindingKind::variable && binding.kind != BindingKind::parameter) return false;
  // A check says nothing of what the name is given after it.
  const auto holds_still = [&](Node checked) {
    return std::ranges::none_of(binding.writes, [&](Node write) {
      return &write.tree() != &checked.tree() || write.index() > checked.index();
    });
  };
  Node inner = use;
  for (Node above = use.parent(); above; inner = above, above = above.parent()) {
    const Js kind = kind_of(above);
    if (above == binding.function || above == binding.at) break;
    if (kind == Js::if_ || kind == Js::ternary) {
      const bool then = above.field<"consequence">() == inner;
      const bool otherwise = above.field<"alternative">() == inner;
      const Node condition = above.field<"condition">();
      if ((then || otherwise) && holds_still(condition) && lets_pass(condition, binding, then)) {
        return true;
      }
    }
    if (kind == Js::binary && above.field<"right">() == inner &&
        above.field<"operator">().text() == "&&" && holds_still(above) &&
        lets_pass(above.field<"left">(), binding, true)) {
      return true;
    }
    if (kind != Js::block && kind != Js::program) continue;
    for (Node before = inner.previous_named_sibling(); before;
         before = before.previous_named_sibling()) {
      if (kind_of(before) == Js::if_ && leaves(before.field<"consequence">()) &&
          holds_still(before) && lets_pass(before.field<"condition">(), binding, false)) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace bridgelint
