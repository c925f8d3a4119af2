// Calls in code that Clang could not make whole sense of: a type or a declaration was missing. What
// is written there still tells what is called with what.
#include <clang/AST/ASTContext.h>
#include <clang/AST/DeclCXX.h>
#include <clang/Lex/Lexer.h>

#include "extract/cpp/flow_function.h"

namespace bridgelint::flow {
namespace {

using llvm::dyn_cast;

bool takes(const clang::FunctionDecl* function, size_t count) {
  const auto own = function->parameters();
  const bool any_number = function->isVariadic() || (!own.empty() && own.back()->isParameterPack());
  return function->getMinRequiredArguments() <= count && (any_number || count <= own.size());
}

// The function that is named; of overloads, the first that takes as many arguments.
const clang::FunctionDecl* named_function(const clang::Expr* callee, size_t count) {
  callee = callee->IgnoreParenImpCasts();
  if (const auto* reference = dyn_cast<clang::DeclRefExpr>(callee)) {
    return dyn_cast<clang::FunctionDecl>(reference->getDecl());
  }
  if (const auto* member = dyn_cast<clang::MemberExpr>(callee)) {
    return dyn_cast<clang::FunctionDecl>(member->getMemberDecl());
  }
  const auto* overloads = dyn_cast<clang::OverloadExpr>(callee);
  if (overloads == nullptr) return nullptr;
  for (const auto* declared : overloads->decls()) {
    const auto* function = declared->getUnderlyingDecl()->getAsFunction();
    if (function != nullptr && takes(function, count)) return function;
  }
  return nullptr;
}

const clang::Expr* named_object(const clang::Expr* callee) {
  callee = callee->IgnoreParenImpCasts();
  if (const auto* member = dyn_cast<clang::MemberExpr>(callee)) return member->getBase();
  if (const auto* member = dyn_cast<clang::UnresolvedMemberExpr>(callee)) {
    return member->isImplicitAccess() ? nullptr : member->getBase();
  }
  if (const auto* member = dyn_cast<clang::CXXDependentScopeMemberExpr>(callee)) {
    return member->isImplicitAccess() ? nullptr : member->getBase();
  }
  // `object.member`, of whose class no such member is known.
  const auto* broken = dyn_cast<clang::RecoveryExpr>(callee);
  return broken != nullptr && broken->subExpressions().size() == 1
             ? broken->subExpressions().front()
             : nullptr;
}

}  // namespace

void FunctionFlow::complete_call(const clang::Expr* callee, Call& call) const {
  call.function = named_function(callee, call.arguments.size());
  call.object = named_object(callee);
}

// The operator between two operands, as written; empty when it is another expression.
llvm::StringRef FunctionFlow::operator_between(const clang::RecoveryExpr* expr) const {
  const auto parts = expr->subExpressions();
  if (parts.size() != 2 || expr->getBeginLoc() != parts[0]->getBeginLoc()) return {};
  if (expr->getEndLoc() != parts[1]->getEndLoc() || parts[0]->getEndLoc().isMacroID()) return {};
  const auto& sources = unit_.ast.getSourceManager();
  const auto token =
      clang::Lexer::findNextToken(parts[0]->getEndLoc(), sources, unit_.ast.getLangOpts());
  if (!token) return {};
  const auto range = clang::CharSourceRange::getCharRange(token->getLocation(), token->getEndLoc());
  return clang::Lexer::getSourceText(range, sources, unit_.ast.getLangOpts());
}

SetId FunctionFlow::broken(const clang::RecoveryExpr* expr) {
  const auto parts = expr->subExpressions();
  if (parts.empty()) return 0;
  const bool behind_first =
      expr->getBeginLoc() == parts[0]->getBeginLoc() && expr->getEndLoc() != parts[0]->getEndLoc();
  if (behind_first) {
    Call call;
    call.at = expr;
    call.arguments.append(parts.begin() + 1, parts.end());
    complete_call(parts[0], call);
    if (call.function != nullptr) return apply(call);
  }
  const auto written = operator_between(expr);
  if (written == "=" || written == "+=" || written == "<<") {
    const SetId held = put_into(parts[0]->getType(), parts[1], made_from(value(parts[1])));
    const bool replace = written == "=";
    store(locate(parts[0]), held, replace, expr->getSourceRange(),
          replace ? "copied into" : "added to");
  }
  return pure_value(expr);
}

// What a variable of this type gets. A number that comes of something unknown may have counted or
// measured the data.
SetId FunctionFlow::put_into(clang::QualType type, const clang::Expr* given, SetId held) {
  if (!given->isTypeDependent() || !is_number(type)) return held;
  Taints result = tables_.taints(as_number(held));
  for (Taint& taint : result) taint.neutral |= size_kinds();
  return tables_.set(std::move(result));
}

// A function of which nothing is known, called on an object: it may keep what it is given.
SetId FunctionFlow::call_of_unknown(const Call& call) {
  if (call.object != nullptr) {
    store(locate(call.object), inputs(call, call.object), false, call.at->getSourceRange(),
          "stored in");
  }
  return indirect_call(call);
}

}  // namespace bridgelint::flow
