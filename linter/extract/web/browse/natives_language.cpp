// Built-in functions of the language itself.
#include <algorithm>
#include <cmath>

#include "extract/web/browse/natives.h"

namespace bridgelint::browse {
namespace {

Value own_keys(Machine& m, const Value& value, bool names, bool values) {
  if (!value.is(Type::object) || value.object->open) return unknown_value();
  std::vector<Value> result;
  const auto add = [&](const std::string& name, const Value& item) {
    if (names && values) {
      result.push_back(object_value(make_array(m, {string(name), item})));
    } else {
      result.push_back(names ? string(name) : item);
    }
  };
  const Object& object = *value.object;
  for (size_t i = 0; i < object.items.size(); ++i) add(std::to_string(i), object.items[i]);
  for (const Property& property : object.properties) {
    if (!property.name.starts_with('@')) add(property.name, property.value);
  }
  return object_value(make_array(m, std::move(result)));
}

Value object_keys(Machine& m, Call& call) {
  return own_keys(m, call.at(0), true, false);
}
Value object_values(Machine& m, Call& call) {
  return own_keys(m, call.at(0), false, true);
}
Value object_entries(Machine& m, Call& call) {
  return own_keys(m, call.at(0), true, true);
}

Value object_assign(Machine& m, Call& call) {
  const Value target = call.at(0);
  if (!target.is(Type::object)) return target;
  for (size_t i = 1; i < call.items.size(); ++i) {
    const Value& from = call.items[i];
    if (!from.is(Type::object)) continue;
    const auto properties = from.object->properties;
    for (const Property& property : properties) {
      set_member(m, target, property.name, property.value);
    }
  }
  return target;
}

Value object_create(Machine& m, Call& call) {
  Object* object = make_object(m);
  if (call.at(0).is(Type::object)) object->proto = call.at(0).object;
  return object_value(object);
}

Value object_define(Machine& m, Call& call) {
  const Value descriptor = call.at(2);
  if (!call.at(0).is(Type::object) || !descriptor.is(Type::object)) return call.at(0);
  const std::string name = to_text(call.at(1)).text;
  Object& object = *call.at(0).object;
  object.set(name, slot(*descriptor.object, "value"));
  const Value getter = slot(*descriptor.object, "get");
  if (getter.is(Type::object)) object.find(name)->getter = getter.object;
  (void)m;
  return call.at(0);
}

Value object_from_entries(Machine& m, Call& call) {
  Object* object = make_object(m);
  bool complete = true;
  for (const Value& pair : iterate(m, call.at(0), complete)) {
    if (pair.is(Type::object) && pair.object->items.size() > 1) {
      object->set(to_text(pair.object->items[0]).text, pair.object->items[1]);
    }
  }
  object->open = !complete;
  return object_value(object);
}
Value same_self(Machine&, Call& call) {
  return call.self;
}
Value first_argument(Machine&, Call& call) {
  return call.at(0);
}
Value unknown_result(Machine&, Call&) {
  return unknown_value();
}
Value no_result(Machine&, Call&) {
  return {};
}

Value has_own(Machine&, Call& call) {
  if (!call.self.is(Type::object) || call.self.object->open) return unknown_value();
  return boolean(call.self.object->find(to_text(call.at(0)).text) != nullptr);
}

Value call_each(Machine& m, const Call& call, const Value& item, size_t index) {
  return call_value(m, call.at(0),
                    {call.at(1), {item, number(static_cast<double>(index)), call.self}, {}, false});
}

/// The items a method of lists visits; an unknown one stands for those that are not known.
std::vector<Value> visited(Machine& m, const Value& list) {
  if (!list.is(Type::object)) return {};
  bool complete = true;
  auto items = iterate(m, list, complete);
  if (list.object->kind == "Map") {
    items.clear();
    for (const Property& property : list.object->properties) items.push_back(property.value);
  }
  if (!complete) items.push_back(unknown_value());
  return items;
}

Value array_for_each(Machine& m, Call& call) {
  size_t index = 0;
  for (const Value& item : visited(m, call.self)) call_each(m, call, item, index++);
  return {};
}

Value array_map(Machine& m, Call& call) {
  std::vector<Value> result;
  for (const Value& item : visited(m, call.self)) {
    result.push_back(call_each(m, call, item, result.size()));
  }
  Object* array = make_array(m, std::move(result));
  array->open = call.self.is(Type::object) && call.self.object->open;
  return object_value(array);
}

Value array_filter(Machine& m, Call& call) {
  std::vector<Value> result;
  size_t index = 0;
  for (const Value& item : visited(m, call.self)) {
    if (truth(call_each(m, call, item, index++)) != Truth::no) result.push_back(item);
  }
  return object_value(make_array(m, std::move(result)));
}

Value array_find(Machine& m, Call& call) {
  size_t index = 0;
  for (const Value& item : visited(m, call.self)) {
    const Truth found = truth(call_each(m, call, item, index++));
    if (found == Truth::yes) return item;
    if (found == Truth::maybe) return unknown_value();
  }
  return {};
}

Value array_some(Machine& m, Call& call) {
  size_t index = 0;
  for (const Value& item : visited(m, call.self)) {
    const Truth found = truth(call_each(m, call, item, index++));
    if (found == Truth::maybe) return unknown_value();
    if (found == Truth::yes) return boolean(true);
  }
  return boolean(false);
}

Value array_every(Machine& m, Call& call) {
  size_t index = 0;
  for (const Value& item : visited(m, call.self)) {
    const Truth found = truth(call_each(m, call, item, index++));
    if (found == Truth::maybe) return unknown_value();
    if (found == Truth::no) return boolean(false);
  }
  return boolean(true);
}

Value array_reduce(Machine& m, Call& call) {
  auto items = visited(m, call.self);
  size_t at = 0;
  Value result = call.at(1);
  if (call.items.size() < 2) {
    if (items.empty()) return unknown_value();
    result = items[at++];
  }
  for (; at < items.size(); ++at) {
    result = call_value(m, call.at(0),
                        {{}, {result, items[at], number(static_cast<double>(at))}, {}, false});
  }
  return result;
}

Value array_push(Machine&, Call& call) {
  if (!call.self.is(Type::object)) return unknown_value();
  auto& items = call.self.object->items;
  if (items.size() < 100'000) items.insert(items.end(), call.items.begin(), call.items.end());
  return number(static_cast<double>(items.size()));
}

Value array_unshift(Machine&, Call& call) {
  auto& items = call.self.object->items;
  items.insert(items.begin(), call.items.begin(), call.items.end());
  return number(static_cast<double>(items.size()));
}

Value take(Object& array, bool first) {
  auto& items = array.items;
  if (items.empty()) return array.open ? unknown_value() : Value{};
  const auto at = first ? items.begin() : std::prev(items.end());
  const Value item = *at;
  items.erase(at);
  return item;
}

Value array_pop(Machine&, Call& call) {
  return take(*call.self.object, false);
}
Value array_shift(Machine&, Call& call) {
  return take(*call.self.object, true);
}

Value array_join(Machine&, Call& call) {
  const Str between = call.items.empty() ? Str(",") : to_text(call.at(0));
  Str result;
  bool first = true;
  for (const Value& item : call.self.object->items) {
    if (!first) result.append(between);
    first = false;
    if (!item.is_nullish()) result.append(to_text(item));
  }
  if (call.self.object->open) result.append(Str(std::string(1, gap)));
  return string(std::move(result));
}

Value array_concat(Machine& m, Call& call) {
  std::vector<Value> result = call.self.object->items;
  for (const Value& item : call.items) {
    if (item.is(Type::object) && item.object->kind == "Array") {
      result.insert(result.end(), item.object->items.begin(), item.object->items.end());
    } else {
      result.push_back(item);
    }
  }
  return object_value(make_array(m, std::move(result)));
}

size_t position(const Value& value, size_t size, size_t standard) {
  if (value.is(Type::undefined)) return standard;
  double at = to_number(value);
  if (std::isnan(at)) return standard;
  if (at < 0) at += static_cast<double>(size);
  return static_cast<size_t>(std::clamp(at, 0.0, static_cast<double>(size)));
}

Value array_slice(Machine& m, Call& call) {
  const auto& items = call.self.object->items;
  const size_t begin = position(call.at(0), items.size(), 0);
  const size_t end = std::max(begin, position(call.at(1), items.size(), items.size()));
  return object_value(make_array(m, {items.begin() + static_cast<std::ptrdiff_t>(begin),
                                     items.begin() + static_cast<std::ptrdiff_t>(end)}));
}

Value array_index_of(Machine&, Call& call) {
  const auto& items = call.self.object->items;
  for (size_t i = 0; i < items.size(); ++i) {
    const Truth same = strictly_equal(items[i], call.at(0));
    if (same == Truth::maybe) return unknown_value();
    if (same == Truth::yes) return number(static_cast<double>(i));
  }
  return call.self.object->open ? unknown_value() : number(-1);
}

Value array_includes(Machine& m, Call& call) {
  const Value at = array_index_of(m, call);
  return at.is(Type::unknown) ? at : boolean(at.number >= 0);
}

Value array_reverse(Machine&, Call& call) {
  std::ranges::reverse(call.self.object->items);
  return call.self;
}

Value array_flat(Machine& m, Call& call) {
  std::vector<Value> result;
  for (const Value& item : call.self.object->items) {
    if (item.is(Type::object) && item.object->kind == "Array") {
      result.insert(result.end(), item.object->items.begin(), item.object->items.end());
    } else {
      result.push_back(item);
    }
  }
  return object_value(make_array(m, std::move(result)));
}

Value array_at(Machine&, Call& call) {
  const auto& items = call.self.object->items;
  double at = to_number(call.at(0));
  if (at < 0) at += static_cast<double>(items.size());
  const bool inside = at >= 0 && at < static_cast<double>(items.size());
  return inside ? items[static_cast<size_t>(at)] : Value{};
}

Value array_entries(Machine& m, Call& call) {
  return own_keys(m, call.self, true, true);
}

Value array_from(Machine& m, Call& call) {
  bool complete = true;
  std::vector<Value> items;
  if (!call.at(0).is_nullish()) items = iterate(m, call.at(0), complete);
  const Value length = call.at(0).is(Type::object) ? slot(*call.at(0).object, "length") : Value{};
  if (length.is(Type::number) && items.empty() && length.number < 1'000) {
    items.resize(static_cast<size_t>(std::max(0.0, length.number)));
  }
  if (call.at(1).is(Type::object)) {
    for (size_t i = 0; i < items.size(); ++i) {
      items[i] =
          call_value(m, call.at(1), {{}, {items[i], number(static_cast<double>(i))}, {}, false});
    }
  }
  Object* array = make_array(m, std::move(items));
  array->open = !complete;
  return object_value(array);
}

Value make_list(Machine& m, Call& call) {
  if (call.items.size() == 1 && call.items[0].is(Type::number)) {
    const double size = std::clamp(call.items[0].number, 0.0, 1'000.0);
    return object_value(make_array(m, std::vector<Value>(static_cast<size_t>(size))));
  }
  return object_value(make_array(m, call.items));
}

Value is_array(Machine&, Call& call) {
  if (call.at(0).is(Type::unknown)) return unknown_value();
  return boolean(call.at(0).is(Type::object) && call.at(0).object->kind == "Array");
}

Value make_map(Machine& m, Call& call) {
  Object* map = make_object(m, "Map");
  bool complete = true;
  if (!call.at(0).is_nullish()) {
    for (const Value& pair : iterate(m, call.at(0), complete)) {
      if (!pair.is(Type::object) || pair.object->items.size() < 2) continue;
      map->set(to_text(pair.object->items[0]).text, pair.object->items[1]);
    }
  }
  map->open = !complete;
  return object_value(map);
}

Value map_get(Machine&, Call& call) {
  const Property* found = call.self.object->find(to_text(call.at(0)).text);
  if (found != nullptr) return found->value;
  return call.self.object->open ? unknown_value() : Value{};
}

Value map_set(Machine&, Call& call) {
  call.self.object->set(to_text(call.at(0)).text, call.at(1));
  return call.self;
}

Value make_set(Machine& m, Call& call) {
  Object* set = make_object(m, "Set");
  bool complete = true;
  if (!call.at(0).is_nullish()) set->items = iterate(m, call.at(0), complete);
  set->open = !complete;
  return object_value(set);
}

Value set_add(Machine& m, Call& call) {
  const Value known = array_includes(m, call);
  if (truth(known) != Truth::yes) call.self.object->items.push_back(call.at(0));
  return call.self;
}

Value function_call(Machine& m, Call& call) {
  Call inner{call.at(0), {}, call.place, false};
  if (!call.items.empty()) inner.items.assign(call.items.begin() + 1, call.items.end());
  return call_value(m, call.self, std::move(inner));
}

Value function_apply(Machine& m, Call& call) {
  Call inner{call.at(0), {}, call.place, false};
  bool complete = true;
  if (!call.at(1).is_nullish()) inner.items = iterate(m, call.at(1), complete);
  return call_value(m, call.self, std::move(inner));
}

Value function_bind(Machine& m, Call& call) {
  Object* function = make_object(m, "Function");
  function->native = "@bound";
  function->set("@target", call.self);
  function->bound = true;
  function->bound_self = call.at(0);
  if (!call.items.empty()) function->bound_items.assign(call.items.begin() + 1, call.items.end());
  return object_value(function);
}

Value make_promise_object(Machine& m, Call& call) {
  Object* promise = make_promise(m);
  Object* done = make_native(m, "@resolve", object_value(promise));
  Object* failed = make_native(m, "@reject", object_value(promise));
  try {
    call_value(m, call.at(0), {{}, {object_value(done), object_value(failed)}, call.place, false});
  } catch (const Thrown& thrown) {
    reject_promise(m, promise, thrown.value);
  }
  return object_value(promise);
}

Value promise_resolved(Machine& m, Call& call) {
  return object_value(resolved_promise(m, call.at(0)));
}

Value promise_rejected(Machine& m, Call& call) {
  return object_value(rejected_promise(m, call.at(0)));
}

Value settle_resolved(Machine& m, Call& call) {
  resolve_promise(m, call.self.object, call.at(0));
  return {};
}

Value settle_rejected(Machine& m, Call& call) {
  reject_promise(m, call.self.object, call.at(0));
  return {};
}

Value then(Machine& m, Call& call) {
  return object_value(promise_then(m, call.self.object, call.at(0), call.at(1)));
}

Value catch_failure(Machine& m, Call& call) {
  return object_value(promise_then(m, call.self.object, {}, call.at(0)));
}

Value finally(Machine& m, Call& call) {
  promise_then(m, call.self.object, call.at(0), call.at(0));
  return call.self;
}

/// All results, or the first failure.
Value promise_all(Machine& m, Call& call) {
  bool complete = true;
  const auto items = iterate(m, call.at(0), complete);
  std::vector<Value> results;
  for (const Value& item : items) {
    try {
      results.push_back(await_value(m, item));
    } catch (const Thrown& thrown) {
      return object_value(rejected_promise(m, thrown.value));
    }
  }
  Object* array = make_array(m, std::move(results));
  array->open = !complete;
  return object_value(resolved_promise(m, object_value(array)));
}

Value promise_settled(Machine& m, Call& call) {
  bool complete = true;
  const auto items = iterate(m, call.at(0), complete);
  std::vector<Value> results(items.size(), unknown_value());
  return object_value(resolved_promise(m, object_value(make_array(m, std::move(results)))));
}

Value make_error_object(Machine& m, Call& call) {
  Object* error = make_error(m, "Error");
  error->set("message", call.at(0));
  return object_value(error);
}

Value to_boolean(Machine&, Call& call) {
  const Truth value = truth(call.at(0));
  return value == Truth::maybe ? unknown_value() : boolean(value == Truth::yes);
}

Value numeric(Machine&, Call& call) {
  if (call.at(0).is(Type::unknown)) return unknown_value();
  const double value = to_number(call.at(0));
  return std::isnan(value) && call.at(0).is(Type::object) ? unknown_value() : number(value);
}

Value reflect_construct(Machine& m, Call& call) {
  bool complete = true;
  return construct(m, call.at(0), {{}, iterate(m, call.at(1), complete), call.place, true});
}

Value reflect_apply(Machine& m, Call& call) {
  bool complete = true;
  return call_value(m, call.at(0),
                    {call.at(1), iterate(m, call.at(2), complete), call.place, false});
}

Value make_symbol(Machine& m, Call&) {
  return object_value(make_object(m, "Symbol"));
}

Value make_plain(Machine& m, Call& call) {
  return call.at(0).is(Type::object) ? call.at(0) : object_value(make_object(m));
}

void add_lists(NativeTable& table) {
  table.insert({{"Array", make_list},
                {"Array.at", array_at},
                {"Array.concat", array_concat},
                {"Array.entries", array_entries},
                {"Array.every", array_every},
                {"Array.filter", array_filter},
                {"Array.find", array_find},
                {"Array.flat", array_flat},
                {"Array.forEach", array_for_each},
                {"Array.from", array_from},
                {"Array.includes", array_includes},
                {"Array.indexOf", array_index_of},
                {"Array.isArray", is_array},
                {"Array.item", array_at},
                {"Array.join", array_join},
                {"Array.map", array_map},
                {"Array.flatMap", array_map},
                {"Array.of", make_list},
                {"Array.pop", array_pop},
                {"Array.push", array_push},
                {"Array.reduce", array_reduce},
                {"Array.reverse", array_reverse},
                {"Array.shift", array_shift},
                {"Array.slice", array_slice},
                {"Array.some", array_some},
                {"Array.sort", same_self},
                {"Array.unshift", array_unshift},
                {"Array.values", same_self},
                {"Map", make_map},
                {"WeakMap", make_map},
                {"Map.forEach", array_for_each},
                {"Map.get", map_get},
                {"Map.set", map_set},
                {"Map.has", has_own},
                {"Map.entries", same_self},
                {"Map.values", object_values},
                {"Set", make_set},
                {"WeakSet", make_set},
                {"Set.add", set_add},
                {"Set.has", array_includes},
                {"Set.forEach", array_for_each},
                {"Set.values", same_self}});
}

void add_objects(NativeTable& table) {
  table.insert({{"Object", make_plain},
                {"Object.assign", object_assign},
                {"Object.create", object_create},
                {"Object.defineProperty", object_define},
                {"Object.entries", object_entries},
                {"Object.freeze", first_argument},
                {"Object.seal", first_argument},
                {"Object.fromEntries", object_from_entries},
                {"Object.hasOwnProperty", has_own},
                {"Object.keys", object_keys},
                {"Object.values", object_values},
                {"Object.setPrototypeOf", first_argument},
                {"Object.toString", unknown_result},
                {"Reflect.apply", reflect_apply},
                {"Reflect.construct", reflect_construct},
                {"Symbol", make_symbol},
                {"Boolean", to_boolean},
                {"Number", numeric},
                {"parseInt", numeric},
                {"parseFloat", numeric},
                {"Date", unknown_result},
                {"RegExp", unknown_result},
                {"Proxy", first_argument},
                {"structuredClone", first_argument},
                {"Console.log", no_result},
                {"Console.error", no_result},
                {"Console.warn", no_result},
                {"Console.info", no_result},
                {"Console.debug", no_result},
                {"Function.apply", function_apply},
                {"Function.bind", function_bind},
                {"Function.call", function_call}});
  for (const auto name : {"Error", "TypeError", "RangeError", "SyntaxError", "EvalError",
                          "ReferenceError", "URIError", "DOMException"}) {
    table.emplace(name, make_error_object);
  }
}

}  // namespace

void add_language_natives(NativeTable& table) {
  add_lists(table);
  add_objects(table);
  table.insert({{"Promise", make_promise_object},
                {"Promise.all", promise_all},
                {"Promise.allSettled", promise_settled},
                {"Promise.any", promise_all},
                {"Promise.race", promise_all},
                {"Promise.catch", catch_failure},
                {"Promise.finally", finally},
                {"Promise.reject", promise_rejected},
                {"Promise.resolve", promise_resolved},
                {"Promise.then", then},
                {"@resolve", settle_resolved},
                {"@reject", settle_rejected}});
}

}  // namespace bridgelint::browse
