// Calls by what the models and the project say of the callee: sinks, sources, sanitizers, the
// project's own functions, lambdas and other callables.
#include <clang/AST/DeclCXX.h>
#include <clang/AST/StmtCXX.h>
#include <clang/Basic/Builtins.h>

#include <algorithm>

#include "extract/cpp/flow_function.h"
#include "extract/cpp/flow_predicates.h"

namespace bridgelint::flow {
namespace {

using llvm::dyn_cast;
using llvm::isa;

// Tags that keep the several sites of one expression apart.
constexpr uint32_t call_site = 0;
constexpr uint32_t construction_site = 1;
constexpr uint32_t capture_site = 2;
constexpr uint32_t site_tags = 8;

bool is_closure(const clang::FunctionDecl* function) {
  const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(function);
  return method != nullptr && method->getParent()->isLambda();
}

// Constants with a call operator are functions in all but name.
std::string function_object(const clang::Expr* object) {
  const auto* reference = llvm::dyn_cast_or_null<clang::DeclRefExpr>(core(object));
  const auto* constant =
      reference == nullptr ? nullptr : dyn_cast<clang::VarDecl>(reference->getDecl());
  if (constant == nullptr || !constant->isConstexpr() || !constant->hasGlobalStorage()) return {};
  const auto* record = constant->getType()->getAsCXXRecordDecl();
  return record == nullptr || record->isLambda() ? std::string() : constant->getNameAsString();
}

bool is_or_derives(const clang::CXXRecordDecl* record, std::string_view name) {
  if (record == nullptr) return false;
  if (record->getQualifiedNameAsString() == name) return true;
  if (!record->hasDefinition()) return false;
  return std::ranges::any_of(record->bases(), [&](const clang::CXXBaseSpecifier& base) {
    return is_or_derives(base.getType()->getAsCXXRecordDecl(), name);
  });
}

bool is_object_of(const clang::Expr* object, std::string_view name) {
  auto type = object->getType().getNonReferenceType();
  if (type->isPointerType()) type = type->getPointeeType();
  return is_or_derives(type->getAsCXXRecordDecl(), name);
}

// The class of the object that an initializer makes.
const clang::CXXRecordDecl* made_class(const clang::Expr* initial) {
  if (initial == nullptr) return nullptr;
  const auto* expr = core(initial);
  if (const auto* made = llvm::dyn_cast_or_null<clang::CXXNewExpr>(expr)) {
    return made->getAllocatedType()->getAsCXXRecordDecl();
  }
  if (const auto* made = llvm::dyn_cast_or_null<clang::CXXConstructExpr>(expr)) {
    const auto* record = made->getConstructor()->getParent();
    // A smart pointer made of what `new` gives.
    if (made->getNumArgs() == 1 && made->getArg(0)->getType()->isPointerType()) {
      return made_class(made->getArg(0));
    }
    return record;
  }
  const auto* call = llvm::dyn_cast_or_null<clang::CallExpr>(expr);
  const auto* maker = call == nullptr ? nullptr : call->getDirectCallee();
  const auto* name = maker == nullptr ? nullptr : maker->getIdentifier();
  if (name == nullptr || (name->getName() != "make_unique" && name->getName() != "make_shared")) {
    return nullptr;
  }
  const auto* arguments = maker->getTemplateSpecializationArgs();
  if (arguments == nullptr || arguments->size() == 0 ||
      arguments->get(0).getKind() != clang::TemplateArgument::Type) {
    return nullptr;
  }
  return arguments->get(0).getAsType()->getAsCXXRecordDecl();
}

}  // namespace

const clang::CXXMethodDecl* lambda_body(const clang::CXXRecordDecl* closure) {
  if (const auto* pattern = closure->getDependentLambdaCallOperator()) {
    for (const auto* made : pattern->specializations()) return dyn_cast<clang::CXXMethodDecl>(made);
  }
  return closure->getLambdaCallOperator();
}

std::string called_name(const Call& call) {
  if (!call.object_name.empty()) return call.object_name;
  return call.function == nullptr ? std::string() : call.function->getNameAsString();
}

// The method that a virtual call runs, where the object is seen to be made: `Base& b = Derived()`,
// `auto* b = new Derived`, `std::make_unique<Derived>()`.
const clang::CXXMethodDecl* FunctionFlow::overrider(const clang::CXXMemberCallExpr* call) const {
  const auto* method = call->getMethodDecl();
  if (method == nullptr || !method->isVirtual()) return nullptr;
  const auto* named = dyn_cast<clang::MemberExpr>(call->getCallee()->IgnoreParens());
  if (named == nullptr || named->hasQualifier()) return nullptr;
  const clang::Expr* object = core(call->getImplicitObjectArgument());
  const auto* arrow = llvm::dyn_cast_or_null<clang::CXXOperatorCallExpr>(object);
  if (arrow != nullptr && arrow->getNumArgs() > 0) object = core(arrow->getArg(0));
  const auto* made = made_class(initial_value(object));
  if (made == nullptr || !made->hasDefinition()) return nullptr;
  const auto* exact = method->getCorrespondingMethodInClass(made, /*MayBeBase=*/true);
  return exact == method ? nullptr : exact;
}

Call FunctionFlow::call_of(const clang::CallExpr* expr) const {
  Call call;
  call.at = expr;
  call.function = expr->getDirectCallee();
  llvm::ArrayRef<const clang::Expr*> arguments(expr->getArgs(), expr->getNumArgs());
  if (const auto* member = dyn_cast<clang::CXXMemberCallExpr>(expr)) {
    call.object = member->getImplicitObjectArgument();
    if (const auto* method = overrider(member)) call.function = method;
  } else if (isa<clang::CXXOperatorCallExpr>(expr) && !arguments.empty()) {
    const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(call.function);
    if (method != nullptr && method->isInstance()) {
      call.object = arguments.front();
      arguments = arguments.drop_front();
      call.object_name = function_object(call.object);
      if (!call.object_name.empty()) call.object = nullptr;
    }
  }
  while (!arguments.empty() && isa<clang::CXXDefaultArgExpr>(arguments.back())) {
    arguments = arguments.drop_back();
  }
  call.arguments.append(arguments.begin(), arguments.end());
  if (call.function == nullptr && expr->isTypeDependent()) complete_call(expr->getCallee(), call);
  return call;
}

SetId FunctionFlow::apply(const Call& call) {
  if (call.function == nullptr) {
    return call.at->isTypeDependent() ? call_of_unknown(call) : indirect_call(call);
  }
  if (starts_further_arguments(call)) return 0;
  const Callee& callee = unit_.callees.of(call.function);
  reach_sinks(call, callee);
  if (const auto getters = getters_of(call, callee); !getters.empty()) {
    return read_source(call, callee, getters);
  }
  if (callee.neutralises != 0) return sanitized(call, callee);
  if (!callee.own && held_callee(call)) return indirect_call(call);
  if (callee.own) return own_call(call);
  if (const auto safe = only_safe_left(call)) return *safe;
  if (is_closed_type(call.at->getType(), unit_.models.vocabulary)) return 0;
  const SetId result = library_call(call, callee);
  take_out_separators(call);
  return result;
}

SetId FunctionFlow::construct(const clang::CXXConstructExpr* expr) {
  Call call;
  call.at = expr;
  call.function = expr->getConstructor();
  call.arguments.append(expr->arg_begin(), expr->arg_end());
  const bool copy = expr->getConstructor()->isCopyOrMoveConstructor();
  const bool written = expr->getConstructor()->isUserProvided();
  const Callee& callee = unit_.callees.of(call.function);
  // A copy does again what was told where the original was made.
  if (!copy) reach_sinks(call, callee);
  if (callee.neutralises != 0) return sanitized(call, callee);
  if (is_closed_type(expr->getType(), unit_.models.vocabulary)) return 0;
  if (copy && !call.arguments.empty() && (!written || !callee.own)) {
    return value(call.arguments[0]);
  }
  return callee.own && written ? own_call(call) : library_call(call, callee);
}

std::vector<const GetterModel*> FunctionFlow::getters_of(const Call& call, const Callee& callee) {
  std::vector<const GetterModel*> result;
  for (const GetterModel* getter : callee.getters) {
    const bool meant = getter->type.empty() ||
                       (call.object != nullptr && is_object_of(core(call.object), getter->type));
    if (meant) result.push_back(getter);
  }
  return result;
}

SetId FunctionFlow::read_source(const Call& call, const Callee& callee,
                                const std::vector<const GetterModel*>& getters) {
  SetId result = 0;
  for (const GetterModel* getter : getters) {
    Endpoint end;
    end.kind = EndpointKind::source;
    end.name = "page data from `" + callee.name + "`";
    end.at = unit_.places.span(call.at->getSourceRange());
    Taint taint;
    taint.origin = tables_.origin(end);
    taint.exact = true;
    taint.steps = tables_.step(0, call.at->getSourceRange(), end.name);
    if (!getter->into) {
      taint.number = is_number(call.at->getType());
      if (taint.number && is_measure(callee.name, unit_.models.vocabulary))
        taint.neutral = size_kinds();
      if (!is_bool(call.at->getType())) result = tables_.joined(result, tables_.set({taint}));
    } else if (*getter->into == this_argument && call.object != nullptr) {
      store(locate(call.object), tables_.set({taint}), true, {}, "");
    } else if (*getter->into >= 0 && static_cast<size_t>(*getter->into) < call.arguments.size()) {
      const Location buffer = locate(call.arguments[static_cast<size_t>(*getter->into)]);
      if (buffer) write(tables_, state_, buffer.path, tables_.set({taint}), buffer.sole);
    }
  }
  return result;
}

SetId FunctionFlow::sanitized(const Call& call, const Callee& callee) {
  Taints result = tables_.taints(inputs(call));
  for (Taint& taint : result) taint.neutral |= callee.neutralises;
  const SetId clean = tables_.set(std::move(result));
  // One that works in place leaves its result where the argument was.
  for (size_t i = 0; i < call.arguments.size() && i < call.function->getNumParams(); ++i) {
    if (!is_writable(call.function->getParamDecl(i)->getType())) continue;
    if (const Location object = locate(call.arguments[i])) {
      write(tables_, state_, object.path, clean, object.sole);
    }
  }
  return is_number(call.at->getType()) ? as_number(clean) : clean;
}

// `va_start(list, last)`: the list shows what callers gave beyond the named parameters.
bool FunctionFlow::starts_further_arguments(const Call& call) {
  const unsigned builtin = call.function->getBuiltinID();
  if (builtin != clang::Builtin::BI__builtin_va_start &&
      builtin != clang::Builtin::BI__builtin_ms_va_start) {
    return false;
  }
  const Location list = call.arguments.empty() ? Location{} : locate(core(call.arguments[0]));
  const PathId further = tables_.paths.root(function_);
  if (list) write(tables_, state_, list.path, read(tables_, state_, further), list.sole);
  return true;
}

// --- The project's own functions -----------------------------------------------------------------

SetId FunctionFlow::own_call(const Call& call) {
  const bool construction = isa<clang::CXXConstructExpr>(call.at);
  const uint32_t at = site(call.at, construction ? construction_site : call_site);
  const size_t named = call.function->getNumParams();
  for (size_t i = 0; i < call.arguments.size() && i < named; ++i) {
    if (is_bool(call.function->getParamDecl(i)->getType())) continue;
    hand_over(call.function, static_cast<uint32_t>(i), at, value(call.arguments[i]),
              call.arguments[i]->getSourceRange());
  }
  // Further arguments are one parameter, which `va_start` reads.
  for (size_t i = named; i < call.arguments.size() && call.function->isVariadic(); ++i) {
    hand_over(call.function, static_cast<uint32_t>(named), at, value(call.arguments[i]),
              call.arguments[i]->getSourceRange());
  }
  if (is_closure(call.function)) {
    const auto* method = dyn_cast<clang::CXXMethodDecl>(call.function);
    share_captures(method->getParent(), at, call.at->getSourceRange());
  } else if (call.object != nullptr) {
    hand_over(call.function, this_index, at, value(call.object), call.object->getSourceRange());
  }
  for (size_t i = 0; i < call.arguments.size() && i < named; ++i) {
    if (!is_writable(call.function->getParamDecl(i)->getType())) continue;
    take_back(call, static_cast<uint32_t>(i), at, call.arguments[i]);
  }
  const auto* method = dyn_cast<clang::CXXMethodDecl>(call.function);
  const bool writes_object = method != nullptr && !method->isConst() && !is_closure(method);
  if (writes_object && call.object != nullptr) take_back(call, this_index, at, call.object);
  const Exit& exit = unit_.exit(call.function);
  for (size_t i = 0; exit.known && i < call.arguments.size() && i < 63; ++i) {
    allow_for(call.arguments[i], exit.vouched.of(static_cast<uint32_t>(i)), PathForm::raw);
  }
  assume_demanded(call);
  if (!construction) return call_result(call.function, at, call.at);
  Endpoint end;
  end.kind = EndpointKind::call_output;
  end.index = this_index;
  end.site = at;
  end.name = unit_.places.function_id(call.function);
  end.detail = unit_.places.function_name(call.function);
  if (exit.known && !exit.outputs.contains(this_index)) return 0;
  Taint taint;
  taint.steps = tables_.step(0, call.at->getSourceRange(), "kept in the new `" + end.detail + "`");
  end.at = unit_.places.span(call.at->getSourceRange());
  taint.origin = tables_.origin(end);
  taint.exact = true;
  return tables_.set({taint});
}

void FunctionFlow::hand_over(const clang::FunctionDecl* callee, uint32_t index, uint32_t site,
                             SetId value, clang::SourceRange at) {
  if (value == 0) return;
  Endpoint to;
  to.kind = EndpointKind::call_argument;
  to.index = index;
  to.site = site;
  to.name = unit_.places.function_id(callee);
  to.detail = unit_.places.function_name(callee);
  to.at = unit_.places.span(at);
  emit(value, to, at, "passed to `" + to.detail + "`");
}

// What the callee may leave in an argument. Without its body at hand the argument may also keep
// what it held.
void FunctionFlow::take_back(const Call& call, uint32_t index, uint32_t site,
                             const clang::Expr* argument) {
  const Location object = locate(argument);
  if (!object) return;
  const Exit& exit = unit_.exit(call.function);
  const bool bit = index < 63;
  if (exit.known && bit && (exit.kept >> index & 1) == 0 && object.sole) {
    write(tables_, state_, object.path, 0, true);
  }
  if (exit.known && !exit.outputs.contains(index)) return;
  Endpoint end;
  end.kind = EndpointKind::call_output;
  end.index = index;
  end.site = site;
  end.name = unit_.places.function_id(call.function);
  end.detail = unit_.places.function_name(call.function);
  end.at = unit_.places.span(call.at->getSourceRange());
  Taint taint;
  taint.origin = tables_.origin(end);
  taint.exact = true;
  taint.steps = tables_.step(0, call.at->getSourceRange(), "written by `" + end.detail + "`");
  write(tables_, state_, object.path, tables_.set({taint}), false);
}

SetId FunctionFlow::call_result(const clang::FunctionDecl* callee, uint32_t site,
                                const clang::Expr* at) {
  const auto type = callee->getReturnType();
  if (type->isVoidType() || is_bool(type)) return 0;
  const Exit& exit = unit_.exit(callee);
  if (exit.known && !exit.returns_data) return 0;
  Endpoint end;
  end.kind = EndpointKind::call_result;
  end.site = site;
  end.name = unit_.places.function_id(callee);
  end.detail = unit_.places.function_name(callee);
  end.at = unit_.places.span(at->getSourceRange());
  Taint taint;
  taint.origin = tables_.origin(end);
  taint.exact = true;
  taint.number = is_number(type);
  taint.steps = tables_.step(0, at->getSourceRange(), "returned by `" + end.detail + "`");
  return tables_.set({taint});
}

// --- Lambdas and other callables -----------------------------------------------------------------

void FunctionFlow::capture(const clang::LambdaExpr* lambda) {
  const auto* body = lambda->getCallOperator();
  const uint32_t at = site(lambda, capture_site);
  uint32_t index = first_capture;
  auto initial = lambda->capture_init_begin();
  for (const auto& capture : lambda->captures()) {
    const clang::Expr* held = *initial++;
    const uint32_t parameter = capture.capturesThis() ? this_index : index;
    ++index;
    if (held == nullptr || (!capture.capturesThis() && !capture.capturesVariable())) continue;
    const bool here = held->getBeginLoc().isValid();
    const auto range = capture.isExplicit() && here ? clang::SourceRange(capture.getLocation())
                                                    : lambda->getIntroducerRange();
    hand_over(body, parameter, at, value(held), range);
    SetId& known = captured_[lambda->getLambdaClass()][parameter];
    known = tables_.joined(known, value(held));
  }
}

// A lambda that refers to variables sees them as they are when it is called.
void FunctionFlow::share_captures(const clang::CXXRecordDecl* closure, uint32_t site,
                                  clang::SourceRange at) {
  const clang::CXXMethodDecl* body = lambda_body(closure);
  if (body == nullptr) return;
  const Exit& exit = unit_.exit(body);
  uint32_t index = first_capture - 1;
  for (const auto& capture : closure->captures()) {
    ++index;
    if (!capture.capturesVariable()) continue;
    if (capture.getCaptureKind() != clang::LCK_ByRef) {
      // It has what it captured still; this call is where its result comes back.
      const auto held = captured_.find(closure);
      if (held == captured_.end()) continue;
      const auto known = held->second.find(index);
      if (known != held->second.end()) hand_over(body, index, site, known->second, at);
      continue;
    }
    const Location object = locate_variable(capture.getCapturedVar());
    if (!object) continue;
    hand_over(body, index, site, read(tables_, state_, object.path), at);
    if (exit.known && !exit.outputs.contains(index)) continue;
    Endpoint end;
    end.kind = EndpointKind::call_output;
    end.index = index;
    end.site = site;
    end.name = unit_.places.function_id(body);
    end.detail = unit_.places.function_name(body);
    end.at = unit_.places.span(at);
    Taint taint;
    taint.origin = tables_.origin(end);
    taint.exact = true;
    taint.steps = tables_.step(0, at, "written by the lambda");
    write(tables_, state_, object.path, tables_.set({taint}), false);
  }
}

Callable FunctionFlow::callable(const clang::Expr* expr) const {
  expr = core(expr);
  if (expr == nullptr) return {};
  if (const auto* address = dyn_cast<clang::UnaryOperator>(expr)) {
    if (address->getOpcode() == clang::UO_AddrOf) expr = core(address->getSubExpr());
  }
  if (const auto* reference = dyn_cast<clang::DeclRefExpr>(expr)) {
    if (const auto* function = dyn_cast<clang::FunctionDecl>(reference->getDecl())) {
      return {function};
    }
  }
  if (expr->getType().isNull()) return {};
  const auto* record = expr->getType()->getAsCXXRecordDecl();
  return {record != nullptr && record->isLambda() ? lambda_body(record) : nullptr};
}

// `callable` is called with these values, sooner or later.
SetId FunctionFlow::call_back(const clang::Expr* at, uint32_t tag, Callable callable,
                              llvm::ArrayRef<SetId> arguments) {
  const auto* function = callable.function;
  const Callee& callee = unit_.callees.of(function);
  if (!callee.own) {
    SetId made = 0;
    for (const SetId argument : arguments) made = tables_.joined(made, argument);
    made = made_from(flattened(tables_, made));
    for (const SinkModel* sink : callee.sinks) {
      const auto range = at->getSourceRange();
      emit(dangerous_part(made, *sink), sink_end(*sink, callee, range), range,
           "passed to `" + callee.name + "`");
    }
    return is_number(function->getReturnType()) ? as_number(made) : made;
  }
  const uint32_t where = site(at, tag);
  const auto* method = dyn_cast<clang::CXXMethodDecl>(function);
  const size_t first = takes_object(function) ? 1 : 0;
  for (size_t i = 0; i < arguments.size(); ++i) {
    const bool object = i < first;
    const auto index = object ? this_index : static_cast<uint32_t>(i - first);
    if (!object) {
      if (index >= function->getNumParams()) break;
      if (is_bool(function->getParamDecl(index)->getType())) continue;
    }
    hand_over(function, index, where, arguments[i], at->getSourceRange());
  }
  if (is_closure(method)) share_captures(method->getParent(), where, at->getSourceRange());
  return call_result(function, where, at);
}

// The number of a call grows with its place in the function, and depends on nothing else, so that
// every unit that sees an inline function or instantiates a template numbers it alike.
uint32_t FunctionFlow::site(const clang::Expr* expr, uint32_t tag) {
  const auto key = std::pair(expr, tag);
  if (const auto known = site_ids_.find(key); known != site_ids_.end()) return known->second;
  const Span all = unit_.places.span(function_->getSourceRange());
  const Span here = unit_.places.span(expr->getSourceRange());
  const uint32_t offset = here.end >= all.begin ? here.end - all.begin : here.end;
  uint32_t number = offset * site_tags + std::min(tag, site_tags - 1);
  // Calls that one macro makes share their place.
  while (!sites_.try_emplace(number, key).second) number += site_tags;
  return site_ids_[key] = number;
}

}  // namespace bridgelint::flow
