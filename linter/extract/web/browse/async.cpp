// Asynchronous functions.
#include "extract/web/browse/machine.h"

namespace bridgelint::browse {
namespace {

/// Whether `await` stands in the statement itself, not in a function below it.
bool awaits(Node statement) {
  bool found = false;
  walk(statement, [&](Node node) {
    if (node.kind().find("function") != std::string_view::npos || node.is("method_definition")) {
      return false;
    }
    const bool loop =
        node.is("for_in_statement") && node.first_child().next_sibling().text() == "await";
    const bool keyword = node.is("identifier") && node.text() == "await";
    found = found || node.is("await_expression") || keyword || loop;
    return !found;
  });
  return found;
}

/// What the rest of an asynchronous function needs while it waits.
struct Suspended {
  Frame frame;
  Env env;
  Object* promise = nullptr;
  Value result;
};

}  // namespace

Object* run_async(Machine& m, const Env& env, const Frame& frame, Node body) {
  const auto rest = std::make_shared<Suspended>();
  rest->frame = frame;
  rest->env = env;
  rest->env.frame = &rest->frame;
  rest->promise = make_promise(m);
  Realm* const realm = m.realm;
  const auto run_from = [&m, rest, realm](Node first) {
    m.realm = realm;
    try {
      for (Node child = first; child; child = child.next_named_sibling()) {
        Completion done = run_statement(m, rest->env, child);
        if (done.flow != Flow::result) continue;
        return resolve_promise(m, rest->promise, done.value);
      }
      resolve_promise(m, rest->promise, rest->frame.maybe_result.value_or(Value{}));
    } catch (const Thrown& thrown) {
      reject_promise(m, rest->promise, thrown.value);
    }
  };
  if (body.is("statement_block")) hoist(m, rest->env, body);
  Node child = body.is("statement_block") ? body.first_named_child() : body;
  try {
    for (; child && !awaits(child); child = child.next_named_sibling()) {
      Completion done = run_statement(m, rest->env, child);
      if (done.flow != Flow::result && child != body) continue;
      resolve_promise(m, rest->promise, done.value);
      return rest->promise;
    }
  } catch (const Thrown& thrown) {
    reject_promise(m, rest->promise, thrown.value);
    return rest->promise;
  }
  if (!child) {
    resolve_promise(m, rest->promise, rest->frame.maybe_result.value_or(Value{}));
  } else if (child == body) {
    m.tasks.emplace_back([&m, rest, realm, child] {
      m.realm = realm;
      try {
        resolve_promise(m, rest->promise, evaluate(m, rest->env, child));
      } catch (const Thrown& thrown) {
        reject_promise(m, rest->promise, thrown.value);
      }
    });
  } else {
    m.tasks.emplace_back([run_from, child] { run_from(child); });
  }
  return rest->promise;
}

}  // namespace bridgelint::browse
