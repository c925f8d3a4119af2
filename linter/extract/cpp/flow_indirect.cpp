// Calls through what holds a callable: the holder's id is called, see flow_callables.h.
#include <clang/AST/DeclCXX.h>

#include "extract/cpp/flow_function.h"

namespace bridgelint::flow {
namespace {

using llvm::dyn_cast;
using llvm::isa;

constexpr uint32_t held_site = 0;

// The types of the parameters, as far as the type of what is called tells them.
clang::QualType parameter_type(const clang::Expr* at, unsigned index) {
  const auto* call = dyn_cast<clang::CallExpr>(at);
  if (call == nullptr) return {};
  const auto* callee = call->getDirectCallee();
  if (callee != nullptr && index < callee->getNumParams()) {
    return callee->getParamDecl(index)->getType();
  }
  if (callee != nullptr) return {};
  auto type = call->getCallee()->getType();
  if (type.isNull()) return {};
  if (type->isPointerType()) type = type->getPointeeType();
  if (const auto* member = type->getAs<clang::MemberPointerType>()) type = member->getPointeeType();
  const auto* prototype = type->getAs<clang::FunctionProtoType>();
  if (prototype == nullptr || index >= prototype->getNumParams()) return {};
  return prototype->getParamType(index);
}

}  // namespace

// `handler_(x)` of a std::function and its kin; lambdas and the project's own function objects are
// known by their call operator.
Holder FunctionFlow::held_callee(const Call& call) const {
  if (call.function == nullptr) {
    const auto* expr = dyn_cast<clang::CallExpr>(call.at);
    return expr == nullptr ? Holder{} : unit_.callables.holder(expr->getCallee());
  }
  if (call.object == nullptr || call.function->getOverloadedOperator() != clang::OO_Call) return {};
  return unit_.callables.holder(call.object);
}

SetId FunctionFlow::indirect_call(const Call& call) {
  const SetId made = inputs(call);
  const Holder from = held_callee(call);
  const SetId given = from ? held_call(call.at, held_site, from, call.arguments,
                                       call.function == nullptr ? call.object : nullptr)
                           : 0;
  if (is_bool(call.at->getType())) return 0;
  return tables_.joined(given, is_number(call.at->getType()) ? as_number(made) : made);
}

SetId FunctionFlow::held_call(const clang::Expr* at, uint32_t tag, const Holder& holder,
                              llvm::ArrayRef<const clang::Expr*> arguments,
                              const clang::Expr* object) {
  Endpoint end;
  end.site = site(at, tag);
  end.name = holder.id;
  end.detail = holder.name;
  end.at = unit_.places.span(at->getSourceRange());
  const auto origin = [&](EndpointKind kind, uint32_t index, const std::string& step) {
    end.kind = kind;
    end.index = index;
    Taint taint;
    taint.origin = tables_.origin(end);
    taint.exact = true;
    taint.steps = tables_.step(0, at->getSourceRange(), step);
    return taint;
  };
  const auto pass = [&](uint32_t index, const clang::Expr* argument) {
    Endpoint to = end;
    to.kind = EndpointKind::call_argument;
    to.index = index;
    emit(value(argument), to, argument->getSourceRange(), "passed to `" + holder.name + "`");
  };
  if (object != nullptr) pass(this_index, object);
  for (unsigned i = 0; i < arguments.size(); ++i) {
    if (isa<clang::CXXDefaultArgExpr>(arguments[i]) || is_bool(arguments[i]->getType())) continue;
    pass(i, arguments[i]);
  }
  for (unsigned i = 0; i < arguments.size(); ++i) {
    const auto type = parameter_type(at, i);
    if (type.isNull() || !is_writable(type)) continue;
    const Location object_of = locate(arguments[i]);
    if (!object_of) continue;
    const Taint taint = origin(EndpointKind::call_output, i, "written by `" + holder.name + "`");
    write(tables_, state_, object_of.path, tables_.set({taint}), false);
  }
  const auto type = at->getType();
  if (type.isNull() || type->isVoidType() || is_bool(type)) return 0;
  Taint result = origin(EndpointKind::call_result, 0, "returned by `" + holder.name + "`");
  result.number = is_number(type);
  return tables_.set({result});
}

}  // namespace bridgelint::flow
