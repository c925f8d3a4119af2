// Functions, calls and the names that they see.
#include <algorithm>
#include <array>

#include "extract/web/browse/machine.h"

namespace bridgelint::browse {
namespace {

constexpr uint32_t most_call_depth = 700;

void bind_parameters(Machine& m, Env& env, Node function, const std::vector<Value>& items) {
  if (const Node single = function.field<"parameter">()) {
    return bind_pattern(m, env, single, items.empty() ? Value{} : items[0], false);
  }
  size_t index = 0;
  const Node list = function.field<"parameters">();
  for (Node child = list.first_named_child(); child; child = child.next_named_sibling()) {
    if (child.is("comment")) continue;
    if (child.is("rest_pattern")) {
      std::vector<Value> rest(
          items.begin() + static_cast<std::ptrdiff_t>(std::min(index, items.size())), items.end());
      bind_pattern(m, env, child.first_named_child(), object_value(make_array(m, rest)), false);
      return;
    }
    bind_pattern(m, env, child, index < items.size() ? items[index] : Value{}, false);
    ++index;
  }
}

Value run_body(Machine& m, Env& env, Node function) {
  const Node body = function.field<"body">();
  if (!body.is("statement_block")) return evaluate(m, env, body);
  hoist(m, env, body);
  for (Node child = body.first_named_child(); child; child = child.next_named_sibling()) {
    Completion done = run_statement(m, env, child);
    if (done.flow == Flow::result) return done.value;
  }
  return env.frame->maybe_result.value_or(Value{});
}

Value call_closure(Machine& m, Object* function, const Call& call, const Value& new_target) {
  Closure& closure = *function->closure;
  closure.called = true;
  if (m.depth > most_call_depth) return unknown_value();
  Realm* const caller = m.realm;
  Frame frame;
  frame.self = closure.arrow ? closure.self : call.self;
  frame.function = function;
  frame.new_target = new_target;
  Env env{make_scope(m, closure.scope, true), closure.code, &frame};
  m.realm = env.scope->realm;
  if (!closure.arrow) {
    env.scope->names["arguments"] = object_value(make_array(m, call.items));
  }
  Value result;
  try {
    bind_parameters(m, env, closure.node, call.items);
    if (closure.async && !closure.generator) {
      result = object_value(run_async(m, env, frame, closure.node.field<"body">()));
    } else {
      result = run_body(m, env, closure.node);
    }
  } catch (const Thrown& thrown) {
    m.realm = caller;
    if (!closure.async) throw;
    return object_value(rejected_promise(m, thrown.value));
  }
  m.realm = caller;
  if (closure.generator) return object_value(make_array(m, std::move(frame.yields)));
  return closure.async ? object_value(resolved_promise(m, result)) : result;
}

bool is_class(const Object& object) {
  return object.closure && object.closure->node.kind().starts_with("class");
}

Node class_member(Node type, std::string_view name) {
  const Node body = type.field<"body">();
  for (Node child = body.first_named_child(); child; child = child.next_named_sibling()) {
    if (child.is("method_definition") && child.field<"name">().text() == name) return child;
  }
  return {};
}

bool is_static(Node member) {
  return member.first_child().text() == "static";
}

/// Fields of a class, on the instance or on the class itself.
void set_fields(Machine& m, Object* type, const Value& self, bool statics) {
  const Closure& closure = *type->closure;
  Frame frame;
  frame.self = self;
  Env env{make_scope(m, closure.scope, true), closure.code, &frame};
  const Node body = closure.node.field<"body">();
  for (Node child = body.first_named_child(); child; child = child.next_named_sibling()) {
    if (child.is("class_static_block") && statics) {
      run_block(m, env, child.field<"body">());
      continue;
    }
    if (!child.is("field_definition") || is_static(child) != statics) continue;
    const Node value = child.field<"value">();
    const std::string name = property_name(m, env, child);
    const Value given = value ? evaluate(m, env, value) : Value{};
    if (self.is(Type::object)) self.object->set(name, given);
  }
}

void add_members(Machine& m, Env& env, Node type, Object* made, Object* prototype) {
  const Node body = type.field<"body">();
  for (Node child = body.first_named_child(); child; child = child.next_named_sibling()) {
    if (!child.is("method_definition") || child.field<"name">().text() == "constructor") continue;
    Object* target = is_static(child) ? made : prototype;
    const Value function = evaluate_function(m, env, child);
    function.object->closure->home = target;
    const std::string name = property_name(m, env, child);
    bool accessor = false;
    for (Node word = child.first_child(); word && word.field_name() != "name";
         word = word.next_sibling()) {
      if (word.text() != "get" && word.text() != "set") continue;
      accessor = true;
      if (target->find(name) == nullptr) target->set(name, {});
      Property* property = target->find(name);
      (word.text() == "get" ? property->getter : property->setter) = function.object;
    }
    if (!accessor) target->set(name, function);
  }
}

Value prototype_of(Machine& m, Object* function) {
  if (function->find("prototype") == nullptr && function->closure) {
    Object* prototype = make_object(m);
    prototype->set("constructor", object_value(function));
    function->set("prototype", object_value(prototype));
  }
  return slot(*function, "prototype");
}

Value call_super(Machine& m, Env& env, Call call) {
  Object* home = env.frame->function != nullptr && env.frame->function->closure
                     ? env.frame->function->closure->home
                     : nullptr;
  const Value type = home == nullptr ? Value{} : slot(*home, "constructor");
  if (!type.is(Type::object)) return {};
  const Value parent = slot(*type.object, "@super");
  if (parent.is(Type::object)) run_constructor(m, parent.object, env.frame->self, call);
  if (is_class(*type.object)) set_fields(m, type.object, env.frame->self, false);
  return {};
}

Value call_super_method(Machine& m, Env& env, const std::string& name, Call call) {
  call.self = env.frame->self;
  Object* home = env.frame->function != nullptr && env.frame->function->closure
                     ? env.frame->function->closure->home
                     : nullptr;
  if (home == nullptr || home->proto == nullptr) return unknown_value();
  return call_value(m, get_member(m, object_value(home->proto), name), std::move(call));
}

/// Methods of objects need one; those of text take anything.
bool is_applicable(const std::string& native, const Value& self) {
  const bool method = native.find('.') != std::string::npos;
  if (!method || native.starts_with("String.") || native.starts_with("Number.")) return true;
  if (!self.is(Type::object)) return false;
  const bool waits =
      native == "Promise.then" || native == "Promise.catch" || native == "Promise.finally";
  return !waits || self.object->promise != nullptr;
}

/// Arguments, or what a template gives its tag; the whole text goes with it.
std::vector<Value> call_items(Machine& m, Env& env, Node list) {
  if (list.is("arguments")) return evaluate_items(m, env, list);
  if (!list.is("template_string")) return {};
  Object* strings = make_array(m, {});
  strings->open = true;
  strings->set("@text", evaluate_template(m, env, list));
  return {object_value(strings), unknown_value()};
}

Value evaluate_import_call(Machine& m, Env& env, Node node) {
  const auto items = evaluate_items(m, env, node.field<"arguments">());
  m.at = env.code->place(node);
  csp::Url from = m.realm->base;
  for (Scope* scope = env.scope; scope != nullptr; scope = scope->parent) {
    const auto found = scope->names.find("@url");
    if (found == scope->names.end()) continue;
    if (const auto url = csp::parse_url(to_text(found->second).text)) from = *url;
    break;
  }
  if (items.empty()) return unknown_value();
  return import_dynamic(m, *m.realm, to_text(items[0]), from, env.code->nonce);
}

}  // namespace

std::vector<Value> evaluate_items(Machine& m, Env& env, Node list) {
  std::vector<Value> items;
  for (Node child = list.first_named_child(); child; child = child.next_named_sibling()) {
    if (child.is("comment")) continue;
    if (!child.is("spread_element")) {
      items.push_back(evaluate(m, env, child));
      continue;
    }
    bool complete = true;
    const auto inner = iterate(m, evaluate(m, env, child.first_named_child()), complete);
    items.insert(items.end(), inner.begin(), inner.end());
  }
  return items;
}

Value evaluate_function(Machine& m, Env& env, Node node) {
  Object* function = make_object(m, "Function");
  function->closure = std::make_unique<Closure>();
  Closure& closure = *function->closure;
  closure.node = node;
  closure.code = env.code;
  closure.scope = env.scope;
  closure.arrow = node.is("arrow_function");
  if (closure.arrow) closure.self = env.frame->self;
  closure.generator = node.kind().starts_with("generator");
  for (Node word = node.first_child(); word; word = word.next_sibling()) {
    if (word.text() == "async") closure.async = true;
    if (word.text() == "*") closure.generator = true;
    if (word.field_name() == "parameters" || word.field_name() == "body") break;
  }
  const Node name = node.field<"name">();
  if (name && node.is("function_expression")) {
    closure.scope = make_scope(m, env.scope, false);
    closure.scope->names[std::string(name.text())] = object_value(function);
  }
  return object_value(function);
}

Value evaluate_class(Machine& m, Env& env, Node node) {
  Object* type = make_object(m, "Function");
  type->closure = std::make_unique<Closure>();
  type->closure->node = node;
  type->closure->code = env.code;
  type->closure->scope = env.scope;
  Object* prototype = make_object(m);
  prototype->set("constructor", object_value(type));
  type->set("prototype", object_value(prototype));
  for (Node child = node.first_named_child(); child; child = child.next_named_sibling()) {
    if (!child.is("class_heritage")) continue;
    const Value parent = evaluate(m, env, child.first_named_child());
    type->set("@super", parent);
    if (!parent.is(Type::object)) {
      prototype->open = true;
      continue;
    }
    type->proto = parent.object;
    const Value above = prototype_of(m, parent.object);
    if (above.is(Type::object)) prototype->proto = above.object;
  }
  add_members(m, env, node, type, prototype);
  if (const Node name = node.field<"name">()) {
    type->closure->scope = make_scope(m, env.scope, false);
    type->closure->scope->names[std::string(name.text())] = object_value(type);
  }
  set_fields(m, type, object_value(type), true);
  return object_value(type);
}

void run_constructor(Machine& m, Object* type, const Value& self, const Call& call) {
  if (!type->closure) return;
  Call inner = call;
  inner.self = self;
  if (!is_class(*type)) {
    call_closure(m, type, inner, object_value(type));
    return;
  }
  const Value parent = slot(*type, "@super");
  const Node own = class_member(type->closure->node, "constructor");
  if (!own) {
    if (parent.is(Type::object)) run_constructor(m, parent.object, self, call);
    return set_fields(m, type, self, false);
  }
  if (type->find("@super") == nullptr) set_fields(m, type, self, false);
  Frame frame;
  Env env{type->closure->scope, type->closure->code, &frame};
  const Value function = evaluate_function(m, env, own);
  function.object->closure->home = slot(*type, "prototype").object;
  call_closure(m, function.object, inner, object_value(type));
}

Value construct(Machine& m, const Value& callee, Call call) {
  call.construct = true;
  if (!callee.is(Type::object)) {
    if (!callee.is(Type::unknown)) throw_error(m, "TypeError");
    call_callbacks(m, call.items);
    return unknown_value();
  }
  Object* type = callee.object;
  if (!type->closure) return call_value(m, callee, std::move(call));
  const Value prototype = prototype_of(m, type);
  Object* instance = nullptr;
  // A custom element's class makes an element.
  const Value tag = slot(*type, "@tag");
  if (tag.is(Type::string)) {
    instance = wrapper_of(m, make_element(m, *m.realm, tag.text->text));
  } else {
    instance = make_object(m);
  }
  instance->proto = prototype.object;
  for (Object* above = type; above != nullptr && above->closure;) {
    const Value parent = slot(*above, "@super");
    const bool foreign =
        parent.is(Type::unknown) || (parent.is(Type::object) && !parent.object->closure);
    instance->open = instance->open || foreign;
    above = parent.is(Type::object) ? parent.object : nullptr;
  }
  const Value self = object_value(instance);
  if (is_class(*type)) {
    run_constructor(m, type, self, call);
    return self;
  }
  call.self = self;
  const Value made = call_closure(m, type, call, callee);
  return made.is(Type::object) ? made : self;
}

void call_callbacks(Machine& m, const std::vector<Value>& items) {
  for (const Value& item : items) {
    if (!item.is(Type::object) || !item.object->closure || is_class(*item.object)) continue;
    ++m.maybe;
    try {
      const std::vector<Value> unknown(4, unknown_value());
      call_value(m, item, {{}, unknown, m.at, false});
    } catch (const Thrown&) {
    }
    --m.maybe;
  }
}

Value call_value(Machine& m, const Value& callee, Call call) {
  step(m);
  if (call.place.file != 0) m.at = call.place;
  if (callee.is(Type::unknown)) {
    call_callbacks(m, call.items);
    return unknown_value();
  }
  if (!callee.is(Type::object) || (!callee.object->callable() && !callee.object->open)) {
    throw_error(m, "TypeError");
  }
  Object* function = callee.object;
  if (function->bound) {
    call.self = function->bound_self;
    std::vector<Value> items = function->bound_items;
    items.insert(items.end(), call.items.begin(), call.items.end());
    call.items = std::move(items);
  }
  if (function->closure) return call_closure(m, function, call, {});
  if (function->native == "@bound") {
    return call_value(m, slot(*function, "@target"), std::move(call));
  }
  if (const Native native = find_native(function->native)) {
    const bool own = call.self.is(Type::undefined) || function->native.starts_with('@');
    if (own && !function->bound_self.is(Type::undefined)) call.self = function->bound_self;
    if (is_applicable(function->native, call.self)) return native(m, call);
  }
  call_callbacks(m, call.items);
  return unknown_value();
}

Value evaluate_call(Machine& m, Env& env, Node node) {
  const Node function = node.field<"function">();
  const Node list = node.field<"arguments">();
  if (function.is("import")) return evaluate_import_call(m, env, node);
  // What the grammar takes for a call of `await`; `evaluate` awaits the whole chain.
  if (function.is("identifier") && function.text() == "await") {
    const auto items = evaluate_items(m, env, list);
    return items.empty() ? Value{} : items.back();
  }
  Call call;
  if (function.is("member_expression") || function.is("subscript_expression")) {
    const Node owner = function.field<"object">();
    const Value object = evaluate(m, env, owner);
    const bool optional = function.field<"optional_chain">() || node.field<"optional_chain">();
    if (object.is_nullish() && optional) return {};
    const std::string name = property_name(m, env, function);
    call.items = call_items(m, env, list);
    const Node property = function.field<"property">();
    call.place = env.code->place(property ? property : function);
    if (owner.is("super")) return call_super_method(m, env, name, std::move(call));
    if (optional && object.is(Type::object) && get_member(m, object, name).is_nullish()) return {};
    return call_method(m, object, name, std::move(call));
  }
  const Value callee = function.is("super") ? Value{} : evaluate(m, env, function);
  call.items = call_items(m, env, list);
  call.place = env.code->place(function);
  m.at = call.place;
  if (function.is("super")) return call_super(m, env, std::move(call));
  if (callee.is_nullish() && node.field<"optional_chain">()) return {};
  return call_value(m, callee, std::move(call));
}

Value evaluate_new(Machine& m, Env& env, Node node) {
  const Value callee = evaluate(m, env, node.field<"constructor">());
  Call call;
  if (const Node list = node.field<"arguments">()) call.items = evaluate_items(m, env, list);
  call.place = env.code->place(node);
  m.at = call.place;
  return construct(m, callee, std::move(call));
}

std::vector<Value> iterate(Machine& m, const Value& value, bool& complete) {
  std::vector<Value> items;
  if (value.is(Type::object)) {
    const Object& object = *value.object;
    complete = !object.open;
    if (object.kind == "Map") {
      for (const Property& property : object.properties) {
        items.push_back(object_value(make_array(m, {string(property.name), property.value})));
      }
      return items;
    }
    return object.items;
  }
  if (value.is(Type::string)) {
    complete = value.text->known();
    for (size_t i = 0; i < value.text->text.size() && i < 2'000; ++i) {
      items.push_back(string(value.text->slice(i, i + 1)));
    }
    return items;
  }
  if (value.is_nullish()) throw_error(m, "TypeError");
  complete = false;
  return items;
}

Value lookup(Machine& m, Env& env, const std::string& name, bool must_exist) {
  for (Scope* scope = env.scope; scope != nullptr; scope = scope->parent) {
    const auto found = scope->names.find(name);
    if (found != scope->names.end()) return found->second;
  }
  Realm& realm = *env.scope->realm;
  const Value known = global_object(m, realm, name);
  if (!known.is(Type::undefined) || name == "undefined") return known;
  if (find_native(name) != nullptr) return object_value(make_native(m, name));
  if (is_known_global(name)) return unknown_value();
  if (realm.document != nullptr) {
    Element* named = query(realm.document, "[id=\"" + name + "\"]");
    if (named != nullptr) return object_value(wrapper_of(m, named));
  }
  if (realm.foreign_code) return unknown_value();
  if (must_exist) throw_error(m, "ReferenceError");
  return {};
}

}  // namespace bridgelint::browse
