// Calls of library functions, whose bodies are not looked at: what their signature and their usual
// meaning say of where data goes.
#include <clang/AST/DeclCXX.h>

#include "extract/cpp/flow_function.h"

namespace bridgelint::flow {
namespace {

using llvm::dyn_cast;
using llvm::isa;

constexpr uint32_t first_callable_tag = 3;

bool left_out(const clang::Expr* argument) {
  return argument == nullptr || isa<clang::CXXDefaultArgExpr>(argument);
}

std::string verb_of(std::string_view name) {
  if (name.find("parse") != std::string_view::npos) return "parsed";
  if (name.find("format") != std::string_view::npos) return "formatted";
  if (name.find("printf") != std::string_view::npos) return "formatted";
  if (name.find("cpy") != std::string_view::npos) return "copied";
  return {};
}

// The program's own call operators of a class and of its bases, which may be lambdas.
void add_call_operators(const clang::CXXRecordDecl* record, const Places& places,
                        std::vector<const clang::CXXMethodDecl*>& operators) {
  if (record == nullptr || !record->hasDefinition() || !places.own(record->getLocation())) return;
  if (record->isLambda()) {
    if (const auto* body = lambda_body(record)) operators.push_back(body);
    return;
  }
  for (const auto* method : record->methods()) {
    if (method->getOverloadedOperator() == clang::OO_Call) operators.push_back(method);
  }
  for (const auto& base : record->getDefinition()->bases()) {
    add_call_operators(base.getType()->getAsCXXRecordDecl(), places, operators);
  }
}

// Who calls the function may give it something of its own before the values, and after the object
// of a method: std::jthread its token.
void add_token(const clang::FunctionDecl* function, llvm::SmallVectorImpl<SetId>& values) {
  const size_t first = takes_object(function) ? 1 : 0;
  if (values.size() <= first) return;
  if (function->getMinRequiredArguments() + first != values.size() + 1) return;
  values.insert(values.begin() + static_cast<std::ptrdiff_t>(first), 0);
}

bool is_opaque(clang::QualType type) {
  return type->isVoidPointerType() && !type->getPointeeType().isConstQualified();
}

}  // namespace

SetId FunctionFlow::inputs(const Call& call, const clang::Expr* except) {
  SetId result = 0;
  const auto add = [&](const clang::Expr* part) {
    if (left_out(part) || part == except || callable(part)) return;
    result = tables_.joined(result, made_from(flattened(tables_, value(part))));
  };
  add(call.object);
  for (const auto* argument : call.arguments) add(argument);
  return result;
}

SetId FunctionFlow::library_call(const Call& call, const Callee& callee) {
  keep_given_object(call.object, call.at->getSourceRange());
  for (const auto* argument : call.arguments) {
    keep_given_object(argument, call.at->getSourceRange());
  }
  const SetId made = resolved(call, callee, after_prefix(call, by_propagation(call, callee)));
  if (is_bool(call.at->getType())) return 0;
  if (callee.propagation == Propagation::keep_case) return made;
  return is_number(call.at->getType()) ? as_number(library_number(call, made)) : made;
}

SetId FunctionFlow::by_propagation(const Call& call, const Callee& callee) {
  const bool function_object = !call.object_name.empty();
  const auto of_object = unit_.models.propagation(call.object_name, 0, false);
  switch (function_object ? of_object.value_or(Propagation::ordinary) : callee.propagation) {
    case Propagation::same:
      return unchanged(call);
    case Propagation::element:
      return element(call);
    case Propagation::choose_in:
      return call.arguments.empty() ? 0 : made_from(flattened(tables_, value(call.arguments[0])));
    case Propagation::assign:
      return assigned(call);
    case Propagation::clear:
      if (const Location object = locate(call.object)) {
        write(tables_, state_, object.path, 0, object.sole);
      }
      return 0;
    case Propagation::append:
      return appended(call);
    case Propagation::fill_first:
      return filled(call, callee, true);
    case Propagation::append_first:
      return filled(call, callee, false);
    case Propagation::copy_range:
      return copied_range(call, callee);
    case Propagation::swap:
      return swapped(call);
    case Propagation::call_back:
      return called_back(call);
    case Propagation::keep_case:
      return inputs(call);
    case Propagation::scan:
      for (size_t i = 2; i < call.arguments.size(); ++i) {
        const auto target = core(call.arguments[i])->getType();
        SetId read = made_from(flattened(tables_, value(call.arguments[0])));
        if (target->isPointerType() && is_number(target->getPointeeType())) read = as_number(read);
        store(locate(call.arguments[i]), read, true, call.at->getSourceRange(), "read into");
      }
      return 0;
    case Propagation::ordinary:
      return ordinary(call);
  }
  return 0;
}

// The default: the result is made of everything that goes in, and so is what can be written.
SetId FunctionFlow::ordinary(const Call& call) {
  const auto range = call.at->getSourceRange();
  const std::string name = called_name(call);
  SetId made = inputs(call);
  const std::string verb = verb_of(name);
  if (!verb.empty()) made = tables_.stepped(made, range, verb + " by `" + name + "`");
  const auto* method = dyn_cast<clang::CXXMethodDecl>(call.function);
  const bool writes = method != nullptr && call.object != nullptr && !method->isConst();
  if (writes) {
    const SetId from_arguments = inputs(call, call.object);
    store(locate(call.object), from_arguments, false, range, "stored in");
  }
  for (size_t i = 0; i < call.arguments.size() && i < call.function->getNumParams(); ++i) {
    const auto type = call.function->getParamDecl(i)->getType();
    if (!is_writable(type) || is_bool(call.arguments[i]->getType())) continue;
    const Location object = locate(call.arguments[i]);
    SetId others = object ? inputs(call, call.arguments[i]) : 0;
    if (is_number(type->getPointeeType())) others = as_number(others);
    store(object, others, false, range, "written to");
  }
  // Past the named parameters, where C functions take addresses to write to.
  for (size_t i = call.function->getNumParams(); i < call.arguments.size(); ++i) {
    const auto* address = dyn_cast<clang::UnaryOperator>(core(call.arguments[i]));
    if (address == nullptr || address->getOpcode() != clang::UO_AddrOf) continue;
    SetId others = inputs(call, call.arguments[i]);
    if (is_number(address->getSubExpr()->getType())) others = as_number(others);
    store(locate(address), others, false, range, "written to");
  }
  const SetId called = called_with_elements(call);
  // A conversion from one value is that value in another form.
  const bool single = isa<clang::CXXConstructExpr>(call.at) && !call.arguments.empty() &&
                      (call.arguments.size() == 1 || left_out(call.arguments[1]));
  if (single && verb.empty()) return tables_.joined(value(call.arguments[0]), called);
  return tables_.joined(made, called);
}

SetId FunctionFlow::unchanged(const Call& call) {
  const bool member = call.object != nullptr;
  const bool keyed_get = member && !call.arguments.empty() && !left_out(call.arguments[0]);
  if (keyed_get) {
    SetId result = element(call);
    // `value.get(text)` leaves it there.
    for (size_t i = 0; i < call.arguments.size() && i < call.function->getNumParams(); ++i) {
      const auto type = call.function->getParamDecl(i)->getType();
      if (left_out(call.arguments[i]) || !is_writable(type)) continue;
      SetId whole = made_from(flattened(tables_, value(call.object)));
      if (is_number(type->getPointeeType())) whole = as_number(whole);
      store(locate(call.arguments[i]), whole, false, call.at->getSourceRange(), "read into");
    }
    // value_or and JSON getters with a default may return the default as well.
    for (const auto* argument : call.arguments) {
      if (!left_out(argument) && key_of(argument).empty()) {
        result = tables_.joined(result, made_from(flattened(tables_, value(argument))));
      }
    }
    return result;
  }
  const clang::Expr* source = member ? call.object : nullptr;
  if (!member && !call.arguments.empty()) source = call.arguments[0];
  return source == nullptr ? 0 : value(source);
}

SetId FunctionFlow::element(const Call& call) {
  const clang::Expr* object = call.object;
  if (object == nullptr && !call.arguments.empty()) object = call.arguments[0];
  if (object == nullptr) return 0;
  const bool member = call.object != nullptr;
  const bool number = is_number(call.at->getType());
  const std::string key = member && !call.arguments.empty() ? key_of(call.arguments[0]) : "";
  const std::string name = call.function->getNameAsString();
  const bool keyed_name = says(name, Term::subscript) || says(name, Term::search);
  const Location place = locate(object);
  // `value(key, default)`
  const bool other = member && call.arguments.size() > 1 && !left_out(call.arguments[1]) &&
                     !is_number(call.arguments[1]->getType());
  const SetId instead = other ? made_from(flattened(tables_, value(call.arguments[1]))) : 0;
  if (!key.empty() && keyed_name) {
    const bool known = place && place.sole && !tables_.paths.full(place.path);
    return tables_.joined(
        instead, known ? read(tables_, state_, tables_.paths.extend(place.path, key), number)
                       : projected(tables_, value(object), key, number));
  }
  return tables_.joined(instead, made_from(flattened(tables_, value(object))));
}

SetId FunctionFlow::assigned(const Call& call) {
  if (call.object == nullptr) return inputs(call);
  const auto range = call.at->getSourceRange();
  const bool single =
      call.arguments.size() == 1 || (call.arguments.size() > 1 && left_out(call.arguments[1]));
  const SetId held = single ? value(call.arguments[0]) : inputs(call, call.object);
  // std::tie(a, b) = values;
  const auto* tied = dyn_cast<clang::CallExpr>(core(call.object));
  if (tied != nullptr && called_name(call_of(tied)) == "tie") {
    for (const auto* part : tied->arguments()) {
      SetId given = made_from(flattened(tables_, held));
      if (is_number(part->getType())) given = as_number(given);
      store(locate(part), given, true, range, "copied into");
    }
  }
  const Location object = locate(call.object);
  if (!object) keep_in_member(call.object, held, range);
  store(object, held, true, range, "copied into");
  return held;
}

SetId FunctionFlow::appended(const Call& call) {
  const bool member = call.object != nullptr;
  if (!member && call.arguments.size() < 2) return inputs(call);
  const clang::Expr* target = member ? call.object : call.arguments[0];
  const SetId added = led_by(leading_text(target), inputs(call, target));
  const Location object = locate(target);
  if (!object) keep_in_member(target, added, call.at->getSourceRange());
  store(object, added, false, call.at->getSourceRange(), "appended to");
  called_with_elements(call);
  const SetId before = made_from(flattened(tables_, value(target)));
  if (!object) return tables_.joined(before, added);
  return tables_.joined(before, made_from(flattened(tables_, read(tables_, state_, object.path))));
}

SetId FunctionFlow::filled(const Call& call, const Callee& callee, bool replace) {
  if (call.arguments.empty()) return 0;
  const auto range = call.at->getSourceRange();
  SetId added = inputs(call, call.arguments[0]);
  if (replace && call.arguments.size() > 1) added = led_by(leading_text(call.at), added);
  const std::string verb = verb_of(callee.name);
  if (!verb.empty()) added = tables_.stepped(added, range, verb + " by `" + callee.name + "`");
  const Location buffer = locate(call.arguments[0]);
  store(buffer, added, replace, range, replace ? "written to" : "appended to");
  return buffer ? read(tables_, state_, buffer.path) : added;
}

SetId FunctionFlow::copied_range(const Call& call, const Callee& callee) {
  const size_t count = call.arguments.size();
  const bool format = callee.name.starts_with("format_to");
  size_t target = format ? 0 : 2;
  if (!format && count == 2) target = 1;
  // A range instead of two iterators: copy(range, out), transform(range, out, f).
  if (!format && count == 3 && callable(call.arguments[2])) target = 1;
  if (target >= count) return inputs(call);
  SetId added = tables_.joined(inputs(call, call.arguments[target]), called_with_elements(call));
  store(locate(call.arguments[target]), added, false, call.at->getSourceRange(), "copied into");
  return added;
}

SetId FunctionFlow::swapped(const Call& call) {
  const clang::Expr* first = call.object;
  const clang::Expr* second = call.arguments.empty() ? nullptr : call.arguments[0];
  if (first == nullptr && call.arguments.size() > 1) {
    first = call.arguments[0];
    second = call.arguments[1];
  }
  if (first == nullptr || second == nullptr) return 0;
  const SetId one = value(first);
  const SetId other = value(second);
  store(locate(first), other, true, call.at->getSourceRange(), "swapped into");
  store(locate(second), one, true, call.at->getSourceRange(), "swapped into");
  return 0;
}

// The first argument that can be called gets the ones after it, as std::thread and std::bind do.
// `invokeMethod(object, "name", …, Q_ARG(Type, value))`
std::optional<SetId> FunctionFlow::called_by_name(const Call& call) {
  if (call.arguments.size() < 2) return std::nullopt;
  const auto* method = method_named(call.arguments[0], call.arguments[1]);
  if (method == nullptr) return std::nullopt;
  llvm::SmallVector<SetId, 4> values{value(call.arguments[0])};
  for (const auto* argument : llvm::ArrayRef(call.arguments).drop_front(2)) {
    if (left_out(argument) || argument->getType()->isEnumeralType()) continue;
    values.push_back(value(argument));
  }
  return call_back(call.at, first_callable_tag, {method}, values);
}

SetId FunctionFlow::called_back(const Call& call) {
  for (size_t i = 0; i < call.arguments.size(); ++i) {
    const auto* argument = call.arguments[i];
    if (left_out(argument)) continue;
    const auto rest = llvm::ArrayRef(call.arguments).drop_front(i + 1);
    llvm::SmallVector<SetId, 4> values;
    for (const auto* given : rest) values.push_back(left_out(given) ? 0 : value(given));
    if (const Callable target = callable(argument)) {
      const bool of_object = call.object != nullptr && takes_object(target.function) &&
                             values.size() == target.function->getNumParams();
      if (of_object) values.insert(values.begin(), value(call.object));
      add_token(target.function, values);
      return call_back(call.at, first_callable_tag, target, values);
    }
    const auto operators = operators_of(argument);
    if (operators.size() == 1) {
      values.insert(values.begin(), value(argument));
      add_token(operators.front(), values);
      return call_back(call.at, first_callable_tag, {operators.front()}, values);
    }
    if (!is_callable(argument->getType(), unit_.models.vocabulary)) continue;
    const Holder from = unit_.callables.holder(argument);
    if (from) return held_call(call.at, first_callable_tag, from, rest, nullptr);
  }
  if (const auto result = called_by_name(call)) return *result;
  return inputs(call);
}

// What a callback gets as `void*` is the very pointer that was given for it, with what it points
// to.
std::optional<SetId> FunctionFlow::opaque_inputs(const Call& call) {
  std::optional<SetId> result;
  for (size_t i = 0; i < call.arguments.size() && i < call.function->getNumParams(); ++i) {
    const auto* argument = call.arguments[i];
    if (left_out(argument) || callable(argument)) continue;
    if (!is_opaque(call.function->getParamDecl(i)->getType())) continue;
    result = tables_.joined(result.value_or(0), value(argument));
  }
  return result;
}

// An object of a class with call operators, of which any may be meant: the visitor of a variant.
SetId FunctionFlow::called_object(const Call& call, const clang::Expr* argument, uint32_t& tag) {
  SetId result = 0;
  for (const auto* method : operators_of(argument)) {
    llvm::SmallVector<SetId, 4> values(method->getNumParams(), inputs(call, argument));
    if (!method->getParent()->isLambda()) values.insert(values.begin(), value(argument));
    result = tables_.joined(result, call_back(call.at, tag++, {method}, values));
  }
  return result;
}

std::vector<const clang::CXXMethodDecl*> FunctionFlow::operators_of(
    const clang::Expr* argument) const {
  std::vector<const clang::CXXMethodDecl*> operators;
  const auto type = core(argument)->getType();
  if (!type.isNull()) add_call_operators(type->getAsCXXRecordDecl(), unit_.places, operators);
  return operators;
}

// Algorithms and queues call what they are given with whatever else they are given.
SetId FunctionFlow::called_with_elements(const Call& call) {
  SetId result = 0;
  uint32_t tag = first_callable_tag;
  for (const auto* argument : call.arguments) {
    if (left_out(argument)) continue;
    const Callable target = callable(argument);
    if (!target) {
      result = tables_.joined(result, called_object(call, argument, tag));
      continue;
    }
    llvm::SmallVector<SetId, 4> values(target.function->getNumParams(), inputs(call));
    const auto opaque = opaque_inputs(call);
    for (size_t i = 0; opaque && i < values.size(); ++i) {
      if (is_opaque(target.function->getParamDecl(i)->getType())) values[i] = *opaque;
    }
    if (takes_object(target.function)) continue;
    result = tables_.joined(result, call_back(call.at, tag++, target, values));
  }
  return result;
}

}  // namespace bridgelint::flow
