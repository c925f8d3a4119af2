// Built-in functions that make code of text, and those that run code later.
#include <algorithm>

#include "extract/web/browse/natives.h"

namespace bridgelint::browse {
namespace {

void later(Machine& m, const Value& callback, std::vector<Value> items) {
  Realm* const realm = m.realm;
  m.tasks.emplace_back([&m, realm, callback, items = std::move(items)] {
    m.realm = realm;
    call_value(m, callback, {{}, items, {}, false});
  });
}

Value eval_text(Machine& m, Call& call) {
  const Value given = trusted_value(m, call.at(0), "TrustedScript");
  if (!given.is(Type::string)) return given;
  if (!check_eval(m, *m.realm, m.at)) throw_error(m, "EvalError");
  return run_text(m, *m.realm, *given.text);
}

Value function_of_text(Machine& m, Call& call) {
  std::vector<Str> parameters;
  for (size_t i = 0; i + 1 < call.items.size(); ++i) parameters.push_back(to_text(call.items[i]));
  const bool all_trusted = !call.items.empty() && std::ranges::all_of(call.items, is_trusted);
  Value body = call.items.empty() ? string("") : call.items.back();
  if (all_trusted) {
    body = slot(*body.object, "@text");
  } else if (!body.is(Type::unknown)) {
    body = trusted_value(m, is_trusted(body) ? slot(*body.object, "@text") : body, "TrustedScript");
  }
  if (!check_eval(m, *m.realm, m.at)) throw_error(m, "EvalError");
  if (!body.is(Type::string)) return unknown_value();
  return make_function(m, parameters, *body.text);
}

Value set_timer(Machine& m, Call& call) {
  const Value what = call.at(0);
  std::vector<Value> items;
  if (call.items.size() > 2) items.assign(call.items.begin() + 2, call.items.end());
  if (what.is(Type::object) && what.object->callable()) {
    later(m, what, std::move(items));
    return number(1);
  }
  const Value text = trusted_value(m, what, "TrustedScript");
  if (!text.is(Type::string)) return number(0);
  const Place at = m.at;
  // A timer that gets text is refused without an exception.
  if (!check_eval(m, *m.realm, at)) return number(0);
  Realm* const realm = m.realm;
  m.tasks.emplace_back([&m, realm, text] {
    m.realm = realm;
    run_text(m, *realm, *text.text);
  });
  return number(1);
}

Value run_later(Machine& m, Call& call) {
  later(m, call.at(0), {unknown_value()});
  return number(1);
}

Value run_soon(Machine& m, Call& call) {
  Realm* const realm = m.realm;
  const Value callback = call.at(0);
  m.microtasks.emplace_back([&m, realm, callback] {
    m.realm = realm;
    call_value(m, callback, {});
  });
  return {};
}

Value nothing(Machine&, Call&) {
  return {};
}

Object* wasm_module(Machine& m) {
  Object* module = make_object(m, "WebAssembly.Module");
  module->open = true;
  return module;
}

/// Compiling and instantiating, which answer with a promise.
Value compile_wasm(Machine& m, Call& call) {
  const Place at = m.at;
  const Value given = call.at(0);
  // A module that was compiled before is code already.
  const bool compiled = given.is(Type::object) && given.object->kind == "WebAssembly.Module";
  if (!compiled && !check_wasm(m, *m.realm, at)) {
    return object_value(rejected_promise(m, object_value(make_error(m, "CompileError"))));
  }
  Object* result = make_object(m, "WebAssembly result");
  result->open = true;
  result->set("module", object_value(wasm_module(m)));
  return object_value(resolved_promise(m, object_value(result)));
}

Value compile_wasm_stream(Machine& m, Call& call) {
  const Place at = m.at;
  try {
    await_value(m, call.at(0));
  } catch (const Thrown& thrown) {
    return object_value(rejected_promise(m, thrown.value));
  }
  m.at = at;
  Call inner = call;
  inner.items = {unknown_value()};
  return compile_wasm(m, inner);
}

Value make_wasm_module(Machine& m, Call&) {
  if (!check_wasm(m, *m.realm, m.at)) throw_error(m, "CompileError");
  return object_value(wasm_module(m));
}

Value validate_wasm(Machine&, Call&) {
  return unknown_value();
}

Value create_policy(Machine& m, Call& call) {
  const Str name = to_text(call.at(0));
  const bool again = m.realm->trusted_policies.contains(name.text);
  bool refused = false;
  if (name.known()) {
    for (const ActivePolicy& active : m.realm->policies) {
      if (csp::allows_trusted_types_policy(active.policy, name.text, again)) continue;
      report(m, *m.realm, "trusted-types", "trusted-types-policy", m.at, active.report_only);
      refused = refused || !active.report_only;
    }
  }
  // A second default policy is refused whatever the directives say.
  if (refused || (again && name.text == "default")) throw_error(m, "TypeError");
  m.realm->trusted_policies.insert(name.text);
  Object* policy = make_object(m, "TrustedTypePolicy");
  policy->set("name", string(name));
  if (call.at(1).is(Type::object)) {
    for (const auto method : {"createHTML", "createScript", "createScriptURL"}) {
      policy->set("@" + std::string(method), get_member(m, call.at(1), method));
    }
  }
  if (name.text == "default" && call.at(1).is(Type::object)) {
    m.realm->default_trusted_policy = call.at(1).object;
  }
  return object_value(policy);
}

Value create_trusted(Machine& m, const Call& call, const std::string& method, std::string kind) {
  if (!call.self.is(Type::object)) return unknown_value();
  const Value make = slot(*call.self.object, "@" + method);
  if (!make.is(Type::object)) throw_error(m, "TypeError");
  const Value text = call_value(m, make, {{}, call.items, m.at, false});
  Object* trusted = make_object(m, std::move(kind));
  trusted->set("@text", text.is_nullish() ? string("") : string(to_text(text)));
  return object_value(trusted);
}

Value create_html(Machine& m, Call& call) {
  return create_trusted(m, call, "createHTML", "TrustedHTML");
}
Value create_script(Machine& m, Call& call) {
  return create_trusted(m, call, "createScript", "TrustedScript");
}
Value create_script_url(Machine& m, Call& call) {
  return create_trusted(m, call, "createScriptURL", "TrustedScriptURL");
}

Value is_kind(const Value& value, std::string_view kind) {
  return boolean(value.is(Type::object) && value.object->kind == kind);
}
Value is_html(Machine&, Call& call) {
  return is_kind(call.at(0), "TrustedHTML");
}
Value is_script(Machine&, Call& call) {
  return is_kind(call.at(0), "TrustedScript");
}
Value is_script_url(Machine&, Call& call) {
  return is_kind(call.at(0), "TrustedScriptURL");
}

}  // namespace

void add_code_natives(NativeTable& table) {
  table.insert({{"eval", eval_text},
                {"Function", function_of_text},
                {"setTimeout", set_timer},
                {"setInterval", set_timer},
                {"setImmediate", set_timer},
                {"requestAnimationFrame", run_later},
                {"requestIdleCallback", run_later},
                {"queueMicrotask", run_soon},
                {"clearTimeout", nothing},
                {"clearInterval", nothing},
                {"WebAssembly.compile", compile_wasm},
                {"WebAssembly.compileStreaming", compile_wasm_stream},
                {"WebAssembly.instantiate", compile_wasm},
                {"WebAssembly.instantiateStreaming", compile_wasm_stream},
                {"WebAssembly.Module", make_wasm_module},
                {"WebAssembly.validate", validate_wasm},
                {"TrustedTypes.createPolicy", create_policy},
                {"TrustedTypes.isHTML", is_html},
                {"TrustedTypes.isScript", is_script},
                {"TrustedTypes.isScriptURL", is_script_url},
                {"TrustedTypePolicy.createHTML", create_html},
                {"TrustedTypePolicy.createScript", create_script},
                {"TrustedTypePolicy.createScriptURL", create_script_url}});
}

}  // namespace bridgelint::browse
