// Checks on the way to a use: lists of known texts and patterns that let no markup through.
#include <algorithm>
#include <string>

#include "base/text.h"
#include "extract/web/flow_common.h"
#include "extract/web/language.h"

namespace bridgelint {
namespace {

/// The statement, or the last one of a block.
Node last_of(Node statement) {
  if (kind_of(statement) != Js::block) return statement;
  Node last;
  for (Node next = statement.first_named_child(); next; next = next.next_named_sibling()) {
    if (!next.is("comment")) last = next;
  }
  return last;
}

bool throws(Node statement) {
  return last_of(statement).is("throw_statement");
}

/// Whether a statement, or the last one of a block, leaves what it stands in.
bool leaves(Node statement) {
  statement = last_of(statement);
  return kind_of(statement) == Js::return_ || statement.is("throw_statement") ||
         statement.is("continue_statement") || statement.is("break_statement");
}

}  // namespace

/// Whether `condition`, when it is `outcome`, says that the name holds one of some known texts, or
/// one of a harmless form.
bool PageFlow::lets_pass(Node condition, const Checked& checked, bool outcome, int depth) {
  constexpr int most_nested = 12;
  condition = unwrap(condition);
  if (depth > most_nested) return false;
  const Js kind = kind_of(condition);
  if (kind == Js::unary && condition.field<"operator">().text() == "!") {
    return lets_pass(condition.field<"argument">(), checked, !outcome, depth + 1);
  }
  if (kind == Js::identifier) {
    // `const ok = known.includes(name)`
    const auto* flag = program_.binding_of(condition);
    return flag != nullptr && flag != checked.binding && flag->kind == BindingKind::variable &&
           flag->writes.empty() && flag->keys.empty() && !flag->element &&
           lets_pass(flag->value, checked, outcome, depth + 1);
  }
  if (kind == Js::binary) return comparison_lets_pass(condition, checked, outcome, depth);
  if (kind != Js::call) return false;
  const Node function = callee(condition);
  if (const Node target = values_.function(function)) {
    return function_lets_pass(condition, target, checked, outcome, depth);
  }
  const auto name = accessed_name(function).value;
  const Node object = unwrap(function.field<"object">());
  if (name == "startsWith" && outcome && kind_ == "url" && is_named(object, checked)) {
    // Another address than one of a script: `p.startsWith("/")`.
    const auto start = lower_ascii(values_.fold(argument(condition, 0)).value);
    return !start.empty() && !std::string_view("javascript:").starts_with(start) &&
           !start.starts_with("javascript:");
  }
  if (!outcome) return false;
  const Node asked = unwrap(argument(condition, 0));
  const bool in_list = name == "includes" || name == "has";
  if (in_list && names_address_part(asked, checked)) {
    return evaluate(object, nullptr, max_flow_depth / 2).trust == Trust::clean;
  }
  if (!is_named(asked, checked)) return false;
  if (name == "test") return kind_ != "code" && is_strict_pattern(object.text());
  if (name == "isInteger" || name == "isSafeInteger") return true;
  return in_list && evaluate(object, nullptr, max_flow_depth / 2).trust == Trust::clean;
}

bool PageFlow::is_named(Node value, const Checked& checked) const {
  value = unwrap(value);
  if (!checked.member.empty()) {
    if (kind_of(value) != Js::member || accessed_name(value).value != checked.member) return false;
    value = unwrap(value.field<"object">());
  }
  return kind_of(value) == Js::identifier && program_.binding_of(value) == checked.binding;
}

/// `url.origin` and `url.protocol` of an address: what decides whether it is code, and whose.
bool PageFlow::names_address_part(Node value, const Checked& checked) const {
  value = unwrap(value);
  if (kind_ != "url" || kind_of(value) != Js::member) return false;
  const auto name = accessed_name(value).value;
  return (name == "origin" || name == "protocol") && is_named(value.field<"object">(), checked);
}

bool PageFlow::comparison_lets_pass(Node condition, const Checked& checked, bool outcome,
                                    int depth) {
  const auto sign = condition.field<"operator">().text();
  const Node left = condition.field<"left">();
  const Node right = condition.field<"right">();
  const auto pass = [&](Node part) { return lets_pass(part, checked, outcome, depth + 1); };
  if (sign == (outcome ? "&&" : "||")) return pass(left) || pass(right);
  if (sign == (outcome ? "||" : "&&")) return pass(left) && pass(right);
  if (sign == "in") {
    return outcome && is_named(left, checked) && kind_of(values_.definition(right)) == Js::object;
  }
  if (sign != (outcome ? "===" : "!==") && sign != (outcome ? "==" : "!=")) return false;
  const auto is_fixed = [&](Node subject, Node other) {
    if (is_named(subject, checked)) return values_.fold(other).is_exact();
    if (names_address_part(subject, checked)) {
      return values_.fold(other).is_exact() || values_.path(other).is("location.origin") ||
             values_.path(other).is("location.protocol");
    }
    const Node asked = unwrap(subject);
    const bool type = kind_of(asked) == Js::unary && asked.field<"operator">().text() == "typeof" &&
                      is_named(asked.field<"argument">(), checked);
    const auto named = type ? values_.fold(other).value : std::string();
    return named == "number" || named == "boolean" || named == "bigint";
  };
  return is_fixed(left, right) || is_fixed(right, left);
}

/// The parameter of `function` that a call gives the name to; null when there is none.
const Binding* PageFlow::parameter_given(Node call, Node function, const Checked& checked) const {
  const Node list = function.field<"parameters">();
  uint32_t index = 0;
  for (Node next = list.first_named_child(); next; next = next.next_named_sibling()) {
    if (next.is("comment")) continue;
    const Node pattern = next.field<"pattern">();
    const Node name = pattern ? pattern : next;
    if (is_named(argument(call, index++), checked)) {
      return kind_of(name) == Js::identifier ? program_.binding_of(name) : nullptr;
    }
  }
  const Node single = function.field<"parameter">();
  return single && is_named(argument(call, 0), checked) ? program_.binding_of(single) : nullptr;
}

/// `isKnown(name)`: a function that returns what a check says.
bool PageFlow::function_lets_pass(Node call, Node function, const Checked& checked, bool outcome,
                                  int depth) {
  const auto* parameter = parameter_given(call, function, checked);
  if (parameter == nullptr || !parameter->writes.empty()) return false;
  Node returned = function.field<"body">();
  if (kind_of(returned) == Js::block) {
    returned = returned.first_named_child();
    if (kind_of(returned) != Js::return_) return false;
    returned = returned.first_named_child();
  }
  return lets_pass(returned, {parameter, {}}, outcome, depth + 1);
}

/// `assertKnown(name);`: a function that begins with a check that throws.
bool PageFlow::demands(Node statement, const Checked& checked) {
  const Node call =
      statement.is("expression_statement") ? unwrap(statement.first_named_child()) : Node();
  const Node function = kind_of(call) == Js::call ? values_.function(callee(call)) : Node();
  const Node body = function.field<"body">();
  if (kind_of(body) != Js::block) return false;
  const auto* parameter = parameter_given(call, function, checked);
  if (parameter == nullptr || !parameter->writes.empty()) return false;
  for (Node next = body.first_named_child(); next; next = next.next_named_sibling()) {
    if (kind_of(next) != Js::if_ || !throws(next.field<"consequence">())) continue;
    if (lets_pass(next.field<"condition">(), {parameter, {}}, false)) return true;
  }
  return false;
}

/// Whether a `case` says what the name holds.
bool PageFlow::is_case_of(Node label, const Checked& checked) {
  const Node among = label.parent().parent();
  if (!among.is("switch_statement") || !is_named(among.field<"value">(), checked)) return false;
  // What falls through from above is known, too.
  for (Node next = label; next; next = next.previous_named_sibling()) {
    if (next.is("switch_default")) return false;
    if (next.is("switch_case") && !values_.fold(next.field<"value">()).is_exact()) return false;
  }
  return true;
}

bool PageFlow::is_guarded(Node use, const Checked& checked) {
  const Binding& binding = *checked.binding;
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
      if ((then || otherwise) && holds_still(condition) && lets_pass(condition, checked, then)) {
        return true;
      }
    }
    if (kind == Js::binary && above.field<"right">() == inner &&
        above.field<"operator">().text() == "&&" && holds_still(above) &&
        lets_pass(above.field<"left">(), checked, true)) {
      return true;
    }
    const bool in_case = above.is("switch_case");
    if (in_case && holds_still(above) && is_case_of(above, checked)) return true;
    if (kind != Js::block && kind != Js::program && !in_case) continue;
    for (Node before = inner.previous_named_sibling(); before;
         before = before.previous_named_sibling()) {
      if (!holds_still(before)) continue;
      const bool left = kind_of(before) == Js::if_ && leaves(before.field<"consequence">()) &&
                        lets_pass(before.field<"condition">(), checked, false);
      if (left || demands(before, checked)) return true;
    }
  }
  return false;
}

Origin PageFlow::unless_checked(Node access, Origin found) {
  if (found.trust == Trust::clean) return found;
  const Node holder = unwrap(access.field<"object">());
  const auto* binding = kind_of(holder) == Js::identifier ? program_.binding_of(holder) : nullptr;
  const auto name = accessed_name(access);
  if (binding == nullptr || !name.is_exact()) return found;
  return is_guarded(access, {binding, name.value}) ? Origin() : found;
}

}  // namespace bridgelint
