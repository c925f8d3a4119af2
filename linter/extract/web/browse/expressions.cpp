// Expressions of JavaScript.
#include <cmath>
#include <unordered_map>

#include "extract/web/browse/machine.h"

namespace bridgelint::browse {
namespace {

using Evaluator = Value (*)(Machine&, Env&, Node);

Value evaluate_identifier(Machine& m, Env& env, Node node) {
  return lookup(m, env, std::string(node.text()), true);
}

Value evaluate_number(Machine&, Env&, Node node) {
  std::string text(node.text());
  std::erase(text, '_');
  if (text.ends_with('n')) text.pop_back();
  if (text.size() > 2 && text[0] == '0' && (text[1] == 'b' || text[1] == 'B')) {
    return number(static_cast<double>(std::strtoull(text.c_str() + 2, nullptr, 2)));
  }
  if (text.size() > 2 && text[0] == '0' && (text[1] == 'o' || text[1] == 'O')) {
    return number(static_cast<double>(std::strtoull(text.c_str() + 2, nullptr, 8)));
  }
  return number(std::strtod(text.c_str(), nullptr));
}

Value evaluate_string(Machine&, Env& env, Node node) {
  return string(string_literal(env, node));
}

Value evaluate_regex(Machine& m, Env&, Node node) {
  Object* regex = make_object(m, "RegExp");
  regex->set("source", string(std::string(node.field<"pattern">().text())));
  regex->open = true;
  return object_value(regex);
}

Value evaluate_this(Machine& m, Env& env, Node) {
  (void)m;
  return env.frame->self;
}

Value evaluate_array(Machine& m, Env& env, Node node) {
  Object* array = make_array(m, evaluate_items(m, env, node));
  return object_value(array);
}

Value evaluate_member(Machine& m, Env& env, Node node) {
  const Value object = evaluate(m, env, node.field<"object">());
  if (object.is_nullish() && node.field<"optional_chain">()) return {};
  if (node.field<"object">().is("super")) {
    return get_member(m, env.frame->self, std::string(node.field<"property">().text()));
  }
  m.at = env.code->place(node.field<"property">());
  return get_member(m, object, property_name(m, env, node));
}

Value assign_value(Machine& m, Env& env, Node node) {
  const Node left = node.field<"left">();
  const Value value = evaluate(m, env, node.field<"right">());
  m.at = env.code->place(left.field<"property">() ? left.field<"property">() : left);
  assign_target(m, env, left, value);
  return value;
}

Value arithmetic(std::string_view sign, const Value& left, const Value& right) {
  if (left.is(Type::unknown) || right.is(Type::unknown)) return unknown_value();
  const double a = to_number(left);
  const double b = to_number(right);
  const auto bits = [](double value) {
    return std::isfinite(value) ? static_cast<int64_t>(value) : 0;
  };
  if (sign == "-") return number(a - b);
  if (sign == "*") return number(a * b);
  if (sign == "/") return number(a / b);
  if (sign == "%") return number(std::fmod(a, b));
  if (sign == "**") return number(std::pow(a, b));
  if (sign == "|") return number(static_cast<int32_t>(bits(a) | bits(b)));
  if (sign == "&") return number(static_cast<int32_t>(bits(a) & bits(b)));
  if (sign == "^") return number(static_cast<int32_t>(bits(a) ^ bits(b)));
  if (sign == "<<") return number(static_cast<int32_t>(bits(a) << (bits(b) & 31)));
  if (sign == ">>") return number(static_cast<int32_t>(bits(a)) >> (bits(b) & 31));
  if (sign == ">>>") return number(static_cast<uint32_t>(bits(a)) >> (bits(b) & 31));
  return unknown_value();
}

Value truth_value(Truth truth) {
  return truth == Truth::maybe ? unknown_value() : boolean(truth == Truth::yes);
}

Truth loosely_equal(const Value& left, const Value& right) {
  if (left.is(Type::unknown) || right.is(Type::unknown)) return Truth::maybe;
  if (left.is_nullish() && right.is_nullish()) return Truth::yes;
  if (left.is_nullish() || right.is_nullish()) return Truth::no;
  if (left.type == right.type) return strictly_equal(left, right);
  if (left.is(Type::object) || right.is(Type::object)) return Truth::maybe;
  return to_number(left) == to_number(right) ? Truth::yes : Truth::no;
}

Truth negated(Truth value) {
  if (value == Truth::maybe) return value;
  return value == Truth::yes ? Truth::no : Truth::yes;
}

Value compare(std::string_view sign, const Value& left, const Value& right) {
  if (left.is(Type::unknown) || right.is(Type::unknown)) return unknown_value();
  if (left.is(Type::object) || right.is(Type::object)) return unknown_value();
  double order = to_number(left) - to_number(right);
  if (left.is(Type::string) && right.is(Type::string)) {
    order = left.text->text.compare(right.text->text);
  }
  if (sign == "<") return boolean(order < 0);
  if (sign == ">") return boolean(order > 0);
  if (sign == "<=") return boolean(order <= 0);
  return boolean(order >= 0);
}

Value has_property(Machine& m, const Value& name, const Value& object) {
  (void)m;
  if (!object.is(Type::object) || !name.is(Type::string)) return unknown_value();
  if (object.object->find(name.text->text) != nullptr) return boolean(true);
  // What platforms offer is not modelled name by name: it is there.
  if (object.object->kind == "Window" || object.object->kind == "Navigator") {
    return boolean(is_known_global(name.text->text) || object.object->kind == "Navigator");
  }
  return object.object->kind == "Object" && !object.object->open ? boolean(false) : unknown_value();
}

Value instance_of(const Value& value, const Value& type) {
  if (value.is(Type::unknown) || !type.is(Type::object)) return unknown_value();
  if (!value.is(Type::object)) return boolean(false);
  if (type.object->native == value.object->kind) return boolean(true);
  const Property* wanted = type.object->find("prototype");
  if (wanted == nullptr) return unknown_value();
  for (const Object* proto = value.object->proto; proto != nullptr; proto = proto->proto) {
    if (proto == wanted->value.object) return boolean(true);
  }
  return boolean(false);
}

/// `a && b` and its like: with an undecided left side both sides are evaluated.
Value evaluate_logical(Machine& m, Env& env, std::string_view sign, const Value& left, Node right) {
  Truth wanted = truth(left);
  if (sign == "||") wanted = negated(wanted);
  if (sign == "??") {
    wanted = left.is(Type::unknown) ? Truth::maybe : left.is_nullish() ? Truth::yes : Truth::no;
  }
  if (wanted == Truth::no) return left;
  if (wanted == Truth::yes) return evaluate(m, env, right);
  ++m.maybe;
  Value result = unknown_value();
  try {
    result = evaluate(m, env, right);
  } catch (const Thrown&) {
  }
  --m.maybe;
  return result.is(Type::object) ? result : unknown_value();
}

Value evaluate_binary(Machine& m, Env& env, Node node) {
  const auto sign = node.field<"operator">().text();
  const Value left = evaluate(m, env, node.field<"left">());
  if (sign == "&&" || sign == "||" || sign == "??") {
    return evaluate_logical(m, env, sign, left, node.field<"right">());
  }
  const Value right = evaluate(m, env, node.field<"right">());
  if (sign == "+") return add_values(left, right);
  if (sign == "===") return truth_value(strictly_equal(left, right));
  if (sign == "!==") return truth_value(negated(strictly_equal(left, right)));
  if (sign == "==") return truth_value(loosely_equal(left, right));
  if (sign == "!=") return truth_value(negated(loosely_equal(left, right)));
  if (sign == "<" || sign == ">" || sign == "<=" || sign == ">=") return compare(sign, left, right);
  if (sign == "in") return has_property(m, left, right);
  if (sign == "instanceof") return instance_of(left, right);
  return arithmetic(sign, left, right);
}

Value evaluate_augmented(Machine& m, Env& env, Node node) {
  auto sign = node.field<"operator">().text();
  sign.remove_suffix(1);
  const Node target = node.field<"left">();
  const Value left = evaluate(m, env, target);
  Value result;
  if (sign == "&&" || sign == "||" || sign == "??") {
    result = evaluate_logical(m, env, sign, left, node.field<"right">());
  } else {
    const Value right = evaluate(m, env, node.field<"right">());
    result = sign == "+" ? add_values(left, right) : arithmetic(sign, left, right);
  }
  m.at = env.code->place(target.field<"property">() ? target.field<"property">() : target);
  assign_target(m, env, target, result);
  return result;
}

Value evaluate_update(Machine& m, Env& env, Node node) {
  const Node target = node.field<"argument">();
  const Value old = evaluate(m, env, target);
  const double change = node.field<"operator">().text() == "++" ? 1 : -1;
  const Value next = old.is(Type::unknown) ? old : number(to_number(old) + change);
  assign_target(m, env, target, next);
  const bool prefix = node.first_child().text() == node.field<"operator">().text() &&
                      node.first_child().begin() == node.field<"operator">().begin();
  return prefix ? next : old;
}

Value evaluate_unary(Machine& m, Env& env, Node node) {
  const auto sign = node.field<"operator">().text();
  const Node argument = node.field<"argument">();
  if (sign == "typeof" && argument.is("identifier")) {
    const Value value = lookup(m, env, std::string(argument.text()), false);
    return value.is(Type::unknown) ? value : string(std::string(type_name(value)));
  }
  if (sign == "delete") {
    const Value object = evaluate(m, env, argument.field<"object">());
    if (object.is(Type::object) && argument.is("member_expression")) {
      const std::string name(argument.field<"property">().text());
      std::erase_if(object.object->properties,
                    [&](const Property& property) { return property.name == name; });
    }
    return boolean(true);
  }
  const Value value = evaluate(m, env, argument);
  if (sign == "void") return {};
  if (sign == "!") return truth_value(negated(truth(value)));
  if (value.is(Type::unknown)) return value;
  if (sign == "typeof") return string(std::string(type_name(value)));
  if (sign == "-") return number(-to_number(value));
  if (sign == "+") return number(to_number(value));
  return unknown_value();
}

Value evaluate_ternary(Machine& m, Env& env, Node node) {
  const Truth taken = truth(evaluate(m, env, node.field<"condition">()));
  if (taken == Truth::yes) return evaluate(m, env, node.field<"consequence">());
  if (taken == Truth::no) return evaluate(m, env, node.field<"alternative">());
  ++m.maybe;
  Value first = unknown_value();
  Value second = unknown_value();
  try {
    first = evaluate(m, env, node.field<"consequence">());
    second = evaluate(m, env, node.field<"alternative">());
  } catch (const Thrown&) {
  }
  --m.maybe;
  return strictly_equal(first, second) == Truth::yes ? first : unknown_value();
}

Value evaluate_sequence(Machine& m, Env& env, Node node) {
  Value last;
  for (Node child = node.first_named_child(); child; child = child.next_named_sibling()) {
    last = evaluate(m, env, child);
  }
  return last;
}

Value evaluate_inner(Machine& m, Env& env, Node node) {
  const Node inner = node.first_named_child();
  return inner ? evaluate(m, env, inner) : Value{};
}

Value evaluate_await(Machine& m, Env& env, Node node) {
  return await_value(m, evaluate(m, env, node.first_named_child()));
}

Value evaluate_yield(Machine& m, Env& env, Node node) {
  const Node inner = node.first_named_child();
  const Value value = inner ? evaluate(m, env, inner) : Value{};
  env.frame->yields.push_back(value);
  return unknown_value();
}

Value evaluate_meta(Machine& m, Env& env, Node node) {
  if (!node.text().starts_with("import")) return env.frame->new_target;
  Object* meta = make_object(m);
  meta->open = true;
  const Value* url = nullptr;
  for (Scope* scope = env.scope; scope != nullptr && url == nullptr; scope = scope->parent) {
    const auto found = scope->names.find("@url");
    if (found != scope->names.end()) url = &found->second;
  }
  if (url != nullptr) meta->set("url", *url);
  return object_value(meta);
}

Value evaluate_constant(Machine&, Env&, Node node) {
  if (node.is("true") || node.is("false")) return boolean(node.is("true"));
  return node.is("null") ? null_value() : Value{};
}

Value evaluate_super(Machine&, Env& env, Node) {
  return env.frame->self;
}

/// The grammar reads `await (x).y()` as a call of a function named await; the operator holds for
/// the whole chain.
bool awaits_chain(Node node) {
  const bool chain = node.is("call_expression") || node.is("member_expression");
  if (!chain || !node.text().starts_with("await")) return false;
  const Node above = node.parent();
  const bool inside = (above.is("call_expression") && above.field<"function">() == node) ||
                      (above.is("member_expression") && above.field<"object">() == node);
  if (inside) return false;
  Node first = node;
  while (first.is("call_expression") || first.is("member_expression")) {
    first = first.first_named_child();
  }
  return first.is("identifier") && first.text() == "await";
}

const std::unordered_map<std::string_view, Evaluator>& evaluators() {
  static const std::unordered_map<std::string_view, Evaluator> table = {
      {"identifier", evaluate_identifier},
      {"undefined", evaluate_constant},
      {"null", evaluate_constant},
      {"true", evaluate_constant},
      {"false", evaluate_constant},
      {"number", evaluate_number},
      {"string", evaluate_string},
      {"template_string", evaluate_template},
      {"regex", evaluate_regex},
      {"this", evaluate_this},
      {"super", evaluate_super},
      {"array", evaluate_array},
      {"object", evaluate_object},
      {"function_expression", evaluate_function},
      {"function", evaluate_function},
      {"generator_function", evaluate_function},
      {"arrow_function", evaluate_function},
      {"class", evaluate_class},
      {"parenthesized_expression", evaluate_inner},
      {"call_expression", evaluate_call},
      {"new_expression", evaluate_new},
      {"member_expression", evaluate_member},
      {"subscript_expression", evaluate_member},
      {"assignment_expression", assign_value},
      {"augmented_assignment_expression", evaluate_augmented},
      {"update_expression", evaluate_update},
      {"unary_expression", evaluate_unary},
      {"binary_expression", evaluate_binary},
      {"ternary_expression", evaluate_ternary},
      {"sequence_expression", evaluate_sequence},
      {"await_expression", evaluate_await},
      {"yield_expression", evaluate_yield},
      {"meta_property", evaluate_meta},
      {"non_null_expression", evaluate_inner},
      {"as_expression", evaluate_inner},
      {"satisfies_expression", evaluate_inner},
  };
  return table;
}

}  // namespace

Value add_values(const Value& left, const Value& right) {
  const auto plain_number = [](const Value& value) {
    return value.is(Type::number) || value.is(Type::boolean) || value.is_nullish();
  };
  if (plain_number(left) && plain_number(right)) return number(to_number(left) + to_number(right));
  if (left.is(Type::unknown) && !right.is(Type::string)) return left;
  if (right.is(Type::unknown) && !left.is(Type::string)) return right;
  Str text = to_text(left);
  text.append(to_text(right));
  return string(std::move(text));
}

Value evaluate(Machine& m, Env& env, Node node) {
  step(m);
  if (!node) return {};
  const auto found = evaluators().find(node.kind());
  if (found == evaluators().end()) return unknown_value();
  if (m.depth > most_depth) throw Exhausted{};
  m.depth += 1;
  Value value = found->second(m, env, node);
  m.depth -= 1;
  return awaits_chain(node) ? await_value(m, value) : value;
}

}  // namespace bridgelint::browse
