// Names and destructuring, literals of strings, templates and objects.
#include <algorithm>
#include <array>

#include "extract/web/browse/machine.h"

namespace bridgelint::browse {
namespace {

void append_utf8(std::string& out, uint32_t code) {
  const auto push = [&](uint32_t byte) { out += static_cast<char>(byte); };
  if (code < 0x80) return push(code);
  if (code < 0x800) {
    push(0xC0 | (code >> 6));
  } else {
    if (code < 0x10000) {
      push(0xE0 | (code >> 12));
    } else {
      push(0xF0 | (code >> 18));
      push(0x80 | ((code >> 12) & 0x3F));
    }
    push(0x80 | ((code >> 6) & 0x3F));
  }
  push(0x80 | (code & 0x3F));
}

uint32_t hex(std::string_view digits) {
  return static_cast<uint32_t>(std::strtoul(std::string(digits).c_str(), nullptr, 16));
}

/// One escape sequence as written, "\n" or "\u{41}".
std::string unescaped(std::string_view text) {
  if (text.size() < 2) return {};
  switch (text[1]) {
    case 'n':
      return "\n";
    case 't':
      return "\t";
    case 'r':
      return "\r";
    case 'b':
      return "\b";
    case 'f':
      return "\f";
    case 'v':
      return "\v";
    case '0':
      return text.size() == 2 ? std::string(1, '\0') : std::string();
    case '\n':
    case '\r':
      return {};
    case 'x':
    case 'u': {
      auto digits = text.substr(2);
      if (digits.starts_with('{')) digits = digits.substr(1, digits.size() - 2);
      std::string result;
      append_utf8(result, hex(digits));
      return result;
    }
    default:
      return std::string(text.substr(1));
  }
}

/// The pieces of a string or template between its quotes; `part` gets what is not plain text.
template <typename Part>
Str read_pieces(const Env& env, Node node, Part part) {
  Str result;
  const Str& source = env.code->source;
  uint32_t at = node.begin() + 1;
  const uint32_t end = std::max(at, node.end() == 0 ? at : node.end() - 1);
  for (Node child = node.first_named_child(); child; child = child.next_named_sibling()) {
    if (child.is("string_fragment")) continue;
    if (child.begin() > at) result.append(source.slice(at, child.begin()));
    if (child.is("escape_sequence")) {
      const std::string text = unescaped(child.text());
      // An escape within a line belongs to the text around it.
      const Place place = env.code->place(child);
      const bool joins = !result.segments.empty() && result.segments.back().place == place;
      if (joins || text.empty()) {
        result.text += text;
      } else {
        result.append(Str(text, place));
      }
    } else {
      part(child, result);
    }
    at = child.end();
  }
  if (end > at) {
    Str tail = source.slice(at, end);
    const bool joins = !result.segments.empty() && tail.segments.size() == 1 &&
                       result.segments.back().place == tail.segments[0].place &&
                       !node.is("template_string");
    if (joins) {
      result.text += tail.text;
    } else {
      result.append(tail);
    }
  }
  if (result.segments.empty()) result.segments.push_back({0, env.code->place(node)});
  return result;
}

void bind_object(Machine& m, Env& env, Node pattern, const Value& value, bool is_var) {
  if (value.is_nullish()) throw_error(m, "TypeError");
  std::vector<std::string> taken;
  for (Node child = pattern.first_named_child(); child; child = child.next_named_sibling()) {
    if (child.is("shorthand_property_identifier_pattern")) {
      const std::string name(child.text());
      taken.push_back(name);
      bind_pattern(m, env, child, get_member(m, value, name), is_var);
    } else if (child.is("object_assignment_pattern")) {
      const Node left = child.field<"left">();
      const std::string name(left.text());
      taken.push_back(name);
      Value found = get_member(m, value, name);
      if (found.is(Type::undefined)) found = evaluate(m, env, child.field<"right">());
      bind_pattern(m, env, left, found, is_var);
    } else if (child.is("pair_pattern")) {
      const std::string name = property_name(m, env, child);
      taken.push_back(name);
      bind_pattern(m, env, child.field<"value">(), get_member(m, value, name), is_var);
    } else if (child.is("rest_pattern")) {
      Object* rest = make_object(m);
      if (value.is(Type::object)) {
        for (const Property& property : value.object->properties) {
          if (std::ranges::find(taken, property.name) == taken.end()) {
            rest->set(property.name, property.value);
          }
        }
        rest->open = value.object->open;
      } else {
        rest->open = true;
      }
      bind_pattern(m, env, child.first_named_child(), object_value(rest), is_var);
    }
  }
}

void bind_array(Machine& m, Env& env, Node pattern, const Value& value, bool is_var) {
  bool complete = true;
  const auto items = iterate(m, value, complete);
  size_t index = 0;
  for (Node child = pattern.first_child(); child; child = child.next_sibling()) {
    if (child.text() == ",") {
      ++index;
      continue;
    }
    if (!child.is_named()) continue;
    if (child.is("rest_pattern")) {
      std::vector<Value> rest;
      for (size_t i = index; i < items.size(); ++i) rest.push_back(items[i]);
      bind_pattern(m, env, child.first_named_child(), object_value(make_array(m, rest)), is_var);
    } else {
      const Value missing = complete ? Value{} : unknown_value();
      bind_pattern(m, env, child, index < items.size() ? items[index] : missing, is_var);
    }
  }
}

void copy_spread(Machine& m, Env& env, Node node, Object& target) {
  const Value from = evaluate(m, env, node.first_named_child());
  if (!from.is(Type::object)) {
    target.open = target.open || from.is(Type::unknown);
    return;
  }
  for (size_t i = 0; i < from.object->items.size(); ++i) {
    target.set(std::to_string(i), from.object->items[i]);
  }
  for (const Property& property : from.object->properties)
    target.set(property.name, property.value);
  target.open = target.open || from.object->open;
}

void add_method(Machine& m, Env& env, Node node, Object& target) {
  const std::string name = property_name(m, env, node);
  const Value function = evaluate_function(m, env, node);
  function.object->closure->home = &target;
  bool getter = false;
  bool setter = false;
  for (Node child = node.first_child(); child && child.field_name() != "name";
       child = child.next_sibling()) {
    getter = getter || child.text() == "get";
    setter = setter || child.text() == "set";
  }
  if (!getter && !setter) return target.set(name, function);
  Property* property = target.find(name);
  if (property == nullptr) {
    target.set(name, {});
    property = target.find(name);
  }
  (getter ? property->getter : property->setter) = function.object;
}

}  // namespace

Str string_literal(const Env& env, Node node) {
  return read_pieces(env, node, [](Node, Str&) {});
}

Value evaluate_template(Machine& m, Env& env, Node node) {
  return string(read_pieces(env, node, [&](Node child, Str& result) {
    if (!child.is("template_substitution")) return;
    result.append(to_text(evaluate(m, env, child.first_named_child())));
  }));
}

Value evaluate_object(Machine& m, Env& env, Node node) {
  Object* object = make_object(m);
  for (Node child = node.first_named_child(); child; child = child.next_named_sibling()) {
    if (child.is("pair")) {
      const std::string name = property_name(m, env, child);
      object->set(name, evaluate(m, env, child.field<"value">()));
    } else if (child.is("shorthand_property_identifier")) {
      object->set(child.text(), lookup(m, env, std::string(child.text()), true));
    } else if (child.is("spread_element")) {
      copy_spread(m, env, child, *object);
    } else if (child.is("method_definition")) {
      add_method(m, env, child, *object);
    }
  }
  return object_value(object);
}

std::string property_name(Machine& m, Env& env, Node node) {
  Node name = node.field<"property">();
  if (!name) name = node.field<"index">();
  if (!name) name = node.field<"key">();
  if (!name) name = node.field<"name">();
  if (name.is("string")) return string_literal(env, name).text;
  if (name.is("computed_property_name"))
    name = name.first_named_child();
  else if (!node.is("subscript_expression") || node.field<"index">() != name) {
    return std::string(name.text());
  }
  const Value value = evaluate(m, env, name);
  if (value.is(Type::object) && value.object->kind == "Symbol") return "@symbol";
  return to_text(value).text;
}

void declare(Env& env, const std::string& name, Value value, bool is_var) {
  Scope* scope = env.scope;
  while (is_var && !scope->function && scope->parent != nullptr) scope = scope->parent;
  scope->names[name] = std::move(value);
}

void bind_pattern(Machine& m, Env& env, Node pattern, const Value& value, bool is_var) {
  if (pattern.is("object_pattern")) return bind_object(m, env, pattern, value, is_var);
  if (pattern.is("array_pattern")) return bind_array(m, env, pattern, value, is_var);
  if (pattern.is("assignment_pattern")) {
    Value given = value;
    if (given.is(Type::undefined)) given = evaluate(m, env, pattern.field<"right">());
    return bind_pattern(m, env, pattern.field<"left">(), given, is_var);
  }
  if (pattern.is("member_expression") || pattern.is("subscript_expression")) {
    return assign_target(m, env, pattern, value);
  }
  declare(env, std::string(pattern.text()), value, is_var);
}

void assign_target(Machine& m, Env& env, Node target, const Value& value) {
  if (target.is("parenthesized_expression")) target = target.first_named_child();
  if (target.is("member_expression") || target.is("subscript_expression")) {
    const Place place =
        env.code->place(target.field<"property">() ? target.field<"property">() : target);
    const Value object = evaluate(m, env, target.field<"object">());
    const std::string name = property_name(m, env, target);
    m.at = place;
    return set_member(m, object, name, value);
  }
  if (target.is("object_pattern") || target.is("array_pattern")) {
    return bind_pattern(m, env, target, value, true);
  }
  const std::string name(target.text());
  for (Scope* scope = env.scope; scope != nullptr; scope = scope->parent) {
    const auto found = scope->names.find(name);
    if (found == scope->names.end()) continue;
    // On a way that may not be taken the old value may stay.
    const bool lost = m.maybe > 0 && !value.is(Type::object) &&
                      strictly_equal(found->second, value) != Truth::yes &&
                      !found->second.is_nullish();
    found->second = lost ? unknown_value() : value;
    return;
  }
  Realm* realm = env.scope->realm;
  if (name == "location" || name == "onmessage" || name == "onload" || name == "onerror") {
    return set_member(m, object_value(realm->window), name, value);
  }
  realm->global->names[name] = value;
}

}  // namespace bridgelint::browse
