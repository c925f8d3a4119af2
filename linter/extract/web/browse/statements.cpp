// Statements of JavaScript. A condition that is not known takes both ways, one after the other.
#include <unordered_map>

#include "extract/web/browse/machine.h"

namespace bridgelint::browse {
namespace {

constexpr size_t most_rounds = 3'000;

using Runner = Completion (*)(Machine&, Env&, Node);

Node unwrapped(Node node) {
  while (node.is("parenthesized_expression") || node.is("expression_statement")) {
    node = node.first_named_child();
  }
  return node;
}

Completion in_own_scope(Machine& m, Env& env, const std::function<Completion(Env&)>& run) {
  Env inner = env;
  inner.scope = make_scope(m, env.scope, false);
  return run(inner);
}

/// Runs what may or may not run: nothing that it returns or throws ends the function.
Completion run_perhaps(Machine& m, Env& env, const std::function<Completion()>& run) {
  ++m.maybe;
  Completion done;
  try {
    done = run();
  } catch (const Thrown&) {
    done = {Flow::leave, {}, "@thrown"};
  } catch (...) {
    --m.maybe;
    throw;
  }
  --m.maybe;
  if (done.flow == Flow::result && !env.frame->maybe_result) env.frame->maybe_result = done.value;
  return done;
}

Completion run_if(Machine& m, Env& env, Node node) {
  const Truth taken = truth(evaluate(m, env, node.field<"condition">()));
  const Node yes = node.field<"consequence">();
  const Node no = node.field<"alternative">().first_named_child();
  if (taken == Truth::yes) return run_statement(m, env, yes);
  if (taken == Truth::no) return no ? run_statement(m, env, no) : Completion{};
  const auto first = run_perhaps(m, env, [&] { return run_statement(m, env, yes); });
  if (!no) return {};
  const auto second = run_perhaps(m, env, [&] { return run_statement(m, env, no); });
  if (first.flow == second.flow && first.flow != Flow::normal && first.label != "@thrown") {
    return first;
  }
  return {};
}

/// What a loop does after its body; true when it ends.
bool ends_loop(Completion& done, const std::string& label) {
  const bool mine = done.label.empty() || done.label == label;
  if (done.flow == Flow::leave && mine) {
    done = {};
    return true;
  }
  if (done.flow == Flow::again && mine) {
    done = {};
    return false;
  }
  return done.flow != Flow::normal;
}

std::string label_of(Node loop) {
  const Node above = loop.parent();
  return above.is("labeled_statement") ? std::string(above.field<"label">().text()) : "";
}

Completion run_for(Machine& m, Env& env, Node node) {
  return in_own_scope(m, env, [&](Env& inner) {
    const Node start = node.field<"initializer">();
    if (start && !start.is("empty_statement")) {
      if (start.kind().ends_with("declaration") || start.is("expression_statement")) {
        run_statement(m, inner, start);
      } else {
        evaluate(m, inner, start);
      }
    }
    const Node condition = unwrapped(node.field<"condition">());
    const std::string label = label_of(node);
    Completion done;
    for (size_t round = 0; round < most_rounds; ++round) {
      const bool bare = !condition || condition.is("empty_statement");
      const Truth goes_on = bare ? Truth::yes : truth(evaluate(m, inner, condition));
      if (goes_on == Truth::no) break;
      // Each round has its own variables, which closures keep.
      Env body = inner;
      body.scope = make_scope(m, inner.scope->parent, false);
      body.scope->names = inner.scope->names;
      done = run_statement(m, body, node.field<"body">());
      inner.scope = make_scope(m, body.scope->parent, false);
      inner.scope->names = body.scope->names;
      if (ends_loop(done, label) || goes_on == Truth::maybe) break;
      if (const Node next = node.field<"increment">()) evaluate(m, inner, next);
    }
    return done;
  });
}

void bind_loop_variable(Machine& m, Env& env, Node node, const Value& value) {
  const Node left = node.field<"left">();
  const Node kind = node.field<"kind">();
  if (kind) {
    bind_pattern(m, env, left, value, kind.text() == "var");
  } else {
    assign_target(m, env, left, value);
  }
}

std::vector<Value> keys_of(const Value& value) {
  std::vector<Value> keys;
  if (!value.is(Type::object)) return keys;
  for (size_t i = 0; i < value.object->items.size(); ++i) keys.push_back(string(std::to_string(i)));
  for (const Property& property : value.object->properties) {
    if (!property.name.starts_with('@')) keys.push_back(string(property.name));
  }
  return keys;
}

Completion run_for_in(Machine& m, Env& env, Node node) {
  const Value over = evaluate(m, env, node.field<"right">());
  const bool values = node.field<"operator">().text() == "of";
  bool complete = true;
  std::vector<Value> items;
  if (values) {
    items = iterate(m, over, complete);
  } else {
    items = keys_of(over);
    complete = over.is(Type::object) && !over.object->open;
  }
  if (!complete) items.push_back(unknown_value());
  const std::string label = label_of(node);
  Completion done;
  for (const Value& item : items) {
    done = in_own_scope(m, env, [&](Env& inner) {
      bind_loop_variable(m, inner, node, item);
      return run_statement(m, inner, node.field<"body">());
    });
    if (ends_loop(done, label)) break;
  }
  return done;
}

Completion run_while(Machine& m, Env& env, Node node) {
  const bool first_body = node.is("do_statement");
  const std::string label = label_of(node);
  Completion done;
  for (size_t round = 0; round < most_rounds; ++round) {
    Truth goes_on = Truth::yes;
    if (!first_body || round > 0) goes_on = truth(evaluate(m, env, node.field<"condition">()));
    if (goes_on == Truth::no) break;
    done = run_statement(m, env, node.field<"body">());
    if (ends_loop(done, label) || goes_on == Truth::maybe) break;
  }
  return done;
}

Completion run_try(Machine& m, Env& env, Node node) {
  const Node handler = node.field<"handler">();
  const Node finalizer = node.field<"finalizer">();
  Completion done;
  std::optional<Value> thrown;
  const uint32_t depth = m.depth;
  const uint32_t maybe = m.maybe;
  Realm* const realm = m.realm;
  try {
    done = run_block(m, env, node.field<"body">());
  } catch (const Thrown& caught) {
    thrown = caught.value;
    m.depth = depth;
    m.maybe = maybe;
    m.realm = realm;
  }
  std::optional<Value> pending;
  if (thrown && !handler) pending = thrown;
  if (thrown && handler) {
    try {
      done = in_own_scope(m, env, [&](Env& inner) {
        if (const Node name = handler.field<"parameter">()) {
          bind_pattern(m, inner, name, *thrown, false);
        }
        return run_block(m, inner, handler.field<"body">());
      });
    } catch (const Thrown& again) {
      pending = again.value;
    }
  }
  if (finalizer) {
    const Completion last = run_block(m, env, finalizer.field<"body">());
    if (last.flow != Flow::normal) return last;
  }
  if (pending) throw Thrown{*pending};
  return done;
}

Completion run_cases(Machine& m, Env& env, const std::vector<Node>& cases, size_t from) {
  for (size_t i = from; i < cases.size(); ++i) {
    for (Node child = cases[i].first_named_child(); child; child = child.next_named_sibling()) {
      if (child.field_name() == "value") continue;
      Completion done = run_statement(m, env, child);
      if (done.flow == Flow::leave && done.label.empty()) return {};
      if (done.flow != Flow::normal) return done;
    }
  }
  return {};
}

Completion run_switch(Machine& m, Env& env, Node node) {
  const Value value = evaluate(m, env, node.field<"value">());
  const auto cases = node.field<"body">().named_children();
  return in_own_scope(m, env, [&](Env& inner) -> Completion {
    size_t standard = cases.size();
    bool maybe = value.is(Type::unknown);
    for (size_t i = 0; i < cases.size(); ++i) {
      if (cases[i].is("switch_default")) standard = i;
      if (!cases[i].is("switch_case") || maybe) continue;
      const Truth same = strictly_equal(value, evaluate(m, inner, cases[i].field<"value">()));
      if (same == Truth::yes) return run_cases(m, inner, cases, i);
      maybe = same == Truth::maybe;
    }
    if (!maybe) return run_cases(m, inner, cases, standard);
    for (size_t i = 0; i < cases.size(); ++i) {
      run_perhaps(m, inner, [&] { return run_cases(m, inner, cases, i); });
    }
    return {};
  });
}

Completion run_declaration(Machine& m, Env& env, Node node) {
  const bool is_var = node.is("variable_declaration");
  for (Node child = node.first_named_child(); child; child = child.next_named_sibling()) {
    if (!child.is("variable_declarator")) continue;
    const Node value = child.field<"value">();
    const Node name = child.field<"name">();
    // `var x;` keeps what x had; a function may stand there already.
    if (!value && is_var && env.scope->names.contains(std::string(name.text()))) continue;
    bind_pattern(m, env, name, value ? evaluate(m, env, value) : Value{}, is_var);
  }
  return {};
}

Completion run_return(Machine& m, Env& env, Node node) {
  const Node value = node.first_named_child();
  return {Flow::result, value ? evaluate(m, env, value) : Value{}, ""};
}

Completion run_throw(Machine& m, Env& env, Node node) {
  throw Thrown{evaluate(m, env, node.first_named_child())};
}

Completion run_jump(Machine& m, Env& env, Node node) {
  (void)m;
  (void)env;
  const Node label = node.field<"label">();
  return {node.is("break_statement") ? Flow::leave : Flow::again, {}, std::string(label.text())};
}

Completion run_labeled(Machine& m, Env& env, Node node) {
  Completion done = run_statement(m, env, node.field<"body">());
  if (done.flow == Flow::leave && done.label == node.field<"label">().text()) return {};
  return done;
}

Completion run_class(Machine& m, Env& env, Node node) {
  declare(env, std::string(node.field<"name">().text()), evaluate_class(m, env, node), false);
  return {};
}

Completion run_export(Machine& m, Env& env, Node node) {
  if (const Node inner = node.field<"declaration">()) return run_statement(m, env, inner);
  if (const Node value = node.field<"value">()) {
    declare(env, "@default", evaluate(m, env, value), false);
  }
  return {};
}

Completion run_expression(Machine& m, Env& env, Node node) {
  Completion done;
  if (const Node inner = node.first_named_child()) done.value = evaluate(m, env, inner);
  return done;
}

// Functions are declared before anything runs, imports are bound when the module is linked.
Completion run_nothing(Machine& m, Env& env, Node node) {
  (void)m;
  (void)env;
  (void)node;
  return {};
}

const std::unordered_map<std::string_view, Runner>& runners() {
  static const std::unordered_map<std::string_view, Runner> table = {
      {"statement_block", run_block},
      {"expression_statement", run_expression},
      {"variable_declaration", run_declaration},
      {"lexical_declaration", run_declaration},
      {"function_declaration", run_nothing},
      {"generator_function_declaration", run_nothing},
      {"class_declaration", run_class},
      {"if_statement", run_if},
      {"for_statement", run_for},
      {"for_in_statement", run_for_in},
      {"while_statement", run_while},
      {"do_statement", run_while},
      {"return_statement", run_return},
      {"throw_statement", run_throw},
      {"try_statement", run_try},
      {"switch_statement", run_switch},
      {"break_statement", run_jump},
      {"continue_statement", run_jump},
      {"labeled_statement", run_labeled},
      {"import_statement", run_nothing},
      {"export_statement", run_export},
      {"empty_statement", run_nothing},
      {"debugger_statement", run_nothing},
      {"comment", run_nothing},
      {"hash_bang_line", run_nothing},
  };
  return table;
}

}  // namespace

void hoist(Machine& m, Env& env, Node node) {
  for (Node child = node.first_named_child(); child; child = child.next_named_sibling()) {
    Node function = child;
    if (child.is("export_statement")) function = child.field<"declaration">();
    if (!function.is("function_declaration") && !function.is("generator_function_declaration")) {
      continue;
    }
    declare(env, std::string(function.field<"name">().text()), evaluate_function(m, env, function),
            false);
  }
}

Completion run_block(Machine& m, Env& env, Node node) {
  return in_own_scope(m, env, [&](Env& inner) -> Completion {
    hoist(m, inner, node);
    for (Node child = node.first_named_child(); child; child = child.next_named_sibling()) {
      Completion done = run_statement(m, inner, child);
      if (done.flow != Flow::normal) return done;
    }
    return {};
  });
}

Completion run_statement(Machine& m, Env& env, Node node) {
  step(m);
  if (m.depth > most_depth) throw Exhausted{};
  const auto found = runners().find(node.kind());
  if (found == runners().end()) return {Flow::normal, evaluate(m, env, node), ""};
  ++m.depth;
  Completion done = found->second(m, env, node);
  --m.depth;
  return done;
}

}  // namespace bridgelint::browse
