#include "extract/web/browse/machine.h"

namespace bridgelint::browse {
namespace {

using State = Promise::State;

void settle(Machine& m, Object* object, State state, const Value& value) {
  Promise& promise = *object->promise;
  if (promise.state != State::pending) return;
  promise.state = state;
  promise.value = value;
  for (auto& reaction : promise.reactions) m.microtasks.push_back(std::move(reaction));
  promise.reactions.clear();
}

/// Runs a reaction and settles the promise that `then` returned with what comes of it.
void react(Machine& m, Object* next, const Value& callback, const Value& value, bool failed) {
  if (!callback.is(Type::object) || !callback.object->callable()) {
    if (failed) return reject_promise(m, next, value);
    return resolve_promise(m, next, value);
  }
  try {
    resolve_promise(m, next, call_value(m, callback, {{}, {value}, m.at, false}));
  } catch (const Thrown& thrown) {
    reject_promise(m, next, thrown.value);
  }
}

}  // namespace

Object* make_promise(Machine& m) {
  Object* promise = make_object(m, "Promise");
  promise->promise = std::make_unique<Promise>();
  return promise;
}

Object* resolved_promise(Machine& m, const Value& value) {
  if (value.is(Type::object) && value.object->promise) return value.object;
  Object* promise = make_promise(m);
  resolve_promise(m, promise, value);
  return promise;
}

Object* rejected_promise(Machine& m, const Value& value) {
  Object* promise = make_promise(m);
  reject_promise(m, promise, value);
  return promise;
}

Object* unknown_promise(Machine& m, Value value) {
  Object* promise = make_promise(m);
  promise->promise->state = State::unknown;
  promise->promise->value = std::move(value);
  return promise;
}

void resolve_promise(Machine& m, Object* promise, const Value& value) {
  if (!value.is(Type::object) || !value.object->promise) {
    return settle(m, promise, State::fulfilled, value);
  }
  Object* inner = value.object;
  if (inner == promise) return;
  const auto follow = [&m, promise, inner] {
    settle(m, promise, inner->promise->state, inner->promise->value);
  };
  if (inner->promise->state == State::pending) {
    inner->promise->reactions.emplace_back(follow);
  } else {
    follow();
  }
}

void reject_promise(Machine& m, Object* promise, const Value& value) {
  settle(m, promise, State::rejected, value);
}

Object* promise_then(Machine& m, Object* promise, const Value& done, const Value& failed) {
  Object* next = make_promise(m);
  Realm* const realm = m.realm;
  const Place at = m.at;
  const auto work = [&m, promise, next, done, failed, realm, at] {
    m.realm = realm;
    m.at = at;
    const Promise& settled = *promise->promise;
    if (settled.state == State::unknown) {
      // Both ways may be taken; what the first returns is what most code goes on with.
      react(m, next, done, settled.value, false);
      if (failed.is(Type::object)) react(m, make_promise(m), failed, unknown_value(), true);
      return;
    }
    const bool rejected = settled.state == State::rejected;
    react(m, next, rejected ? failed : done, settled.value, rejected);
  };
  if (promise->promise->state == State::pending) {
    promise->promise->reactions.emplace_back(work);
  } else {
    m.microtasks.emplace_back(work);
  }
  return next;
}

Value await_value(Machine& m, const Value& value) {
  if (!value.is(Type::object)) return value;
  if (!value.object->promise) return value;
  const Promise& promise = *value.object->promise;
  // The rest of the function waits for the promise: whatever may settle it runs first.
  const uint32_t depth = m.depth;
  for (size_t turns = 0; promise.state == State::pending && turns < 200; ++turns) {
    auto& queue = m.microtasks.empty() ? m.tasks : m.microtasks;
    if (queue.empty() || depth > 800) break;
    const auto task = std::move(queue.front());
    queue.pop_front();
    guarded(m, task);
  }
  if (promise.state == State::rejected) throw Thrown{promise.value};
  return promise.state == State::pending ? unknown_value() : promise.value;
}

}  // namespace bridgelint::browse
