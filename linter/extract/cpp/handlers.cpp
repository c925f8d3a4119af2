#include "extract/cpp/handlers.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/ExprCXX.h>
#include <clang/AST/StmtCXX.h>

#include <algorithm>
#include <optional>

#include "extract/cpp/callees.h"
#include "extract/cpp/expressions.h"

namespace bridgelint {
namespace {

using Indices = std::vector<uint32_t>;

Handler find(const clang::Expr* argument, const Indices& untrusted, const CodeIndex& code,
             int depth);

Handler of_function(const clang::FunctionDecl* function, const Indices& untrusted) {
  Handler result;
  result.function = function;
  for (const uint32_t index : untrusted) {
    if (index < function->getNumParams()) result.untrusted.push_back(index);
  }
  return result;
}

// `_1` of std::placeholders (or boost's) is 1; anything else is 0.
uint32_t placeholder(const clang::Expr* expr) {
  const auto* variable = named_variable(expr);
  if (variable == nullptr || variable->getIdentifier() == nullptr) return 0;
  const auto name = variable->getName();
  unsigned number = 0;
  return name.starts_with("_") && !name.drop_front().getAsInteger(10, number) ? number : 0;
}

bool is_method(const clang::FunctionDecl* function) {
  const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(function);
  return method != nullptr && method->isInstance() && !method->getParent()->isLambda();
}

Handler of_bind(const clang::CallExpr* call, const Indices& untrusted, const CodeIndex& code,
                int depth) {
  Handler target = find(call->getArg(0), {}, code, depth);
  if (target.function == nullptr) return {};
  const unsigned first = is_method(target.function) ? 2 : 1;
  target.untrusted.clear();
  for (unsigned index = first; index < call->getNumArgs(); ++index) {
    const uint32_t number = placeholder(call->getArg(index));
    if (number == 0 || std::ranges::find(untrusted, number - 1) == untrusted.end()) continue;
    target.untrusted.push_back(index - first);
  }
  return target;
}

Handler of_bind_front(const clang::CallExpr* call, const Indices& untrusted, const CodeIndex& code,
                      int depth) {
  Handler target = find(call->getArg(0), {}, code, depth);
  if (target.function == nullptr) return {};
  const unsigned first = is_method(target.function) ? 2 : 1;
  const uint32_t shift = call->getNumArgs() > first ? call->getNumArgs() - first : 0;
  Indices moved;
  for (const uint32_t index : untrusted) moved.push_back(index + shift);
  Handler result = of_function(target.function, moved);
  result.lambda = target.lambda;
  return result;
}

const clang::Expr* single_result(const clang::FunctionDecl* function) {
  const clang::FunctionDecl* definition = nullptr;
  if (function == nullptr || !function->hasBody(definition)) return nullptr;
  const auto* body = llvm::dyn_cast_or_null<clang::CompoundStmt>(definition->getBody());
  if (body == nullptr || body->body_empty()) return nullptr;
  const auto* result = llvm::dyn_cast<clang::ReturnStmt>(body->body_back());
  return result == nullptr ? nullptr : result->getRetValue();
}

// `Function::New<handler>(…)`: the function is a template argument. Of a getter and a setter it is
// the one that takes what the page gives.
Handler of_template_argument(const clang::CallExpr* call, const Indices& untrusted) {
  const auto* callee = call->getDirectCallee();
  const auto* given = callee == nullptr ? nullptr : callee->getTemplateSpecializationArgs();
  if (given == nullptr) return {};
  const auto last = std::ranges::max_element(untrusted);
  const uint32_t needed = last == untrusted.end() ? 0 : *last + 1;
  for (const auto& argument : given->asArray()) {
    if (argument.getKind() != clang::TemplateArgument::Declaration) continue;
    const auto* function = llvm::dyn_cast<clang::FunctionDecl>(argument.getAsDecl());
    if (function != nullptr && function->getNumParams() >= needed) {
      return of_function(function, untrusted);
    }
  }
  return {};
}

// What a library makes of a callable, `Callback<Interface>(lambda).Get()`: the one callable in it.
Handler of_wrapping(const clang::CallExpr* call, const Indices& untrusted, const CodeIndex& code,
                    int depth) {
  const auto of_object = [&] {
    const auto* member = llvm::dyn_cast<clang::CXXMemberCallExpr>(call);
    const auto* object = member == nullptr ? nullptr : member->getImplicitObjectArgument();
    return object != nullptr &&
                   llvm::isa<clang::CallExpr, clang::MemberExpr, clang::DeclRefExpr>(bare(object))
               ? find(object, untrusted, code, depth)
               : Handler{};
  };
  if (call->getNumArgs() == 0) return of_object();
  Handler only = of_template_argument(call, untrusted);
  if (only.function != nullptr) return only;
  for (const auto* given : call->arguments()) {
    Handler found = find(given, untrusted, code, depth);
    if (found.function == nullptr) continue;
    if (only.function != nullptr) return {};
    only = std::move(found);
  }
  return only.function == nullptr ? of_object() : only;
}

Handler of_call(const clang::CallExpr* call, const Indices& untrusted, const CodeIndex& code,
                int depth) {
  const auto* function = call->getDirectCallee();
  if (function == nullptr) return {};
  const std::string name = function->getIdentifier() != nullptr ? function->getName().str() : "";
  if (call->getNumArgs() > 0 && !llvm::isa<clang::CXXOperatorCallExpr>(call)) {
    if (name == "bind") return of_bind(call, untrusted, code, depth);
    if (name == "bind_front") return of_bind_front(call, untrusted, code, depth);
    if (name == "mem_fn" || name == "function") {
      return find(call->getArg(0), untrusted, code, depth);
    }
  }
  if (const auto* result = single_result(function)) {
    Handler made = find(result, untrusted, code, depth);
    if (made.function != nullptr) return made;
  }
  return of_wrapping(call, untrusted, code, depth);
}

// An object that is called through its call operator.
Handler of_object(clang::QualType type, const Indices& untrusted) {
  if (type.isNull()) return {};
  const auto* record = type.getNonReferenceType()->getAsCXXRecordDecl();
  if (record == nullptr || !record->hasDefinition() || record->isInStdNamespace()) return {};
  for (const auto* method : record->methods()) {
    if (method->getOverloadedOperator() == clang::OO_Call) return of_function(method, untrusted);
  }
  return {};
}

const clang::Expr* assigned_value(const clang::Expr* change) {
  if (const auto* operation = llvm::dyn_cast<clang::BinaryOperator>(change)) {
    return operation->getRHS();
  }
  const auto* overloaded = llvm::dyn_cast<clang::CXXOperatorCallExpr>(change);
  return overloaded != nullptr && overloaded->getOperator() == clang::OO_Equal &&
                 overloaded->getNumArgs() == 2
             ? overloaded->getArg(1)
             : nullptr;
}

// `create(environment, function, &variable)`: the variable is set by the one call that is given a
// function.
Handler made_in_place(const clang::VarDecl* variable, llvm::ArrayRef<Change> changes,
                      const Indices& untrusted, const CodeIndex& code, int depth) {
  const auto is_place = [&](const clang::Expr* given) {
    const auto* address = llvm::dyn_cast<clang::UnaryOperator>(bare(given));
    return address != nullptr && address->getOpcode() == clang::UO_AddrOf &&
           named_variable(address->getSubExpr()) == variable;
  };
  Handler only;
  for (const auto& change : changes) {
    const auto* call = llvm::dyn_cast<clang::CallExpr>(change.at);
    if (call == nullptr || std::ranges::none_of(call->arguments(), is_place)) continue;
    for (const auto* given : call->arguments()) {
      if (!given->getType()->isFunctionPointerType()) continue;
      Handler found = find(given, untrusted, code, depth);
      if (found.function == nullptr) continue;
      if (only.function != nullptr) return {};
      only = std::move(found);
    }
  }
  return only;
}

// A variable is one function when it is set exactly once.
Handler of_variable(const clang::VarDecl* variable, const Indices& untrusted, const CodeIndex& code,
                    int depth) {
  const clang::VarDecl* defined = nullptr;
  const auto* initializer = variable->getAnyInitializer(defined);
  const auto changes = code.changes.find(variable);
  const clang::Expr* assigned = nullptr;
  int assignments = 0;
  if (changes != code.changes.end()) {
    for (const auto& change : changes->second) {
      if (const auto* value = assigned_value(change.at)) {
        assigned = value;
        ++assignments;
      }
    }
  }
  if (assignments > 1) return {};
  if (assignments == 1) return find(assigned, untrusted, code, depth);
  if (changes != code.changes.end()) {
    Handler made = made_in_place(variable, changes->second, untrusted, code, depth);
    if (made.function != nullptr) return made;
  }
  if (initializer != nullptr) {
    Handler result = find(initializer, untrusted, code, depth);
    if (result.function != nullptr) return result;
  }
  return of_object(variable->getType(), untrusted);
}

// A member is one function when it is set exactly once.
Handler of_field(const clang::MemberExpr* member, const Indices& untrusted, const CodeIndex& code,
                 int depth) {
  if (const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(member->getMemberDecl())) {
    return of_function(method, untrusted);
  }
  const clang::Expr* only = nullptr;
  for (const auto& assignment : code.fields) {
    if (assignment.field != member->getMemberDecl()) continue;
    if (only != nullptr) return {};
    only = assignment.value;
  }
  return find(only, untrusted, code, depth);
}

Handler of_reference(const clang::ValueDecl* decl, const Indices& untrusted, const CodeIndex& code,
                     int depth) {
  if (const auto* function = llvm::dyn_cast<clang::FunctionDecl>(decl)) {
    return of_function(function, untrusted);
  }
  if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(decl)) {
    return of_variable(variable, untrusted, code, depth);
  }
  return {};
}

Handler find(const clang::Expr* argument, const Indices& untrusted, const CodeIndex& code,
             int depth) {
  if (argument == nullptr || depth > 12) return {};
  const auto* expr = bare(argument);
  if (const auto* lambda = llvm::dyn_cast<clang::LambdaExpr>(expr)) {
    Handler result = of_function(lambda->getCallOperator(), untrusted);
    result.lambda = lambda;
    return result;
  }
  if (const auto* address = llvm::dyn_cast<clang::UnaryOperator>(expr)) {
    // Unary plus turns a lambda into a pointer.
    if (address->getOpcode() != clang::UO_AddrOf && address->getOpcode() != clang::UO_Plus) {
      return {};
    }
    return find(address->getSubExpr(), untrusted, code, depth + 1);
  }
  if (const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(expr)) {
    return of_reference(reference->getDecl(), untrusted, code, depth + 1);
  }
  if (const auto* member = llvm::dyn_cast<clang::MemberExpr>(expr)) {
    return of_field(member, untrusted, code, depth + 1);
  }
  if (const auto* overloads = llvm::dyn_cast<clang::OverloadExpr>(expr)) {
    if (overloads->getNumDecls() != 1) return {};
    const auto* only = llvm::dyn_cast<clang::FunctionDecl>(
        (*overloads->decls_begin())->getUnderlyingDecl()->getAsFunction());
    return only != nullptr ? of_function(only, untrusted) : Handler{};
  }
  if (const auto* call = llvm::dyn_cast<clang::CallExpr>(expr)) {
    return of_call(call, untrusted, code, depth + 1);
  }
  if (llvm::isa<clang::CXXConstructExpr, clang::InitListExpr, clang::CXXNewExpr>(expr)) {
    Handler object = of_object(expr->getType(), untrusted);
    if (object.function != nullptr) return object;
  }
  // A handle is made of another one: `Local<Value>(function)`.
  const auto* made = llvm::dyn_cast<clang::CXXConstructExpr>(expr);
  const bool converts = made != nullptr && made->getNumArgs() > 0 &&
                        made->getConstructor()->isConvertingConstructor(false);
  return converts ? find(made->getArg(0), untrusted, code, depth + 1) : Handler{};
}

}  // namespace

Handler constructor_of(const clang::Expr* call, const std::vector<uint32_t>& untrusted) {
  const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(callee_of(call));
  const auto* base =
      method == nullptr
          ? nullptr
          : llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(method->getParent());
  if (base == nullptr || base->getTemplateArgs().size() == 0) return {};
  const auto& first = base->getTemplateArgs()[0];
  if (first.getKind() != clang::TemplateArgument::Type) return {};
  const auto* record = first.getAsType()->getAsCXXRecordDecl();
  if (record == nullptr || !record->hasDefinition()) return {};
  for (const auto* constructor : record->ctors()) {
    if (constructor->isCopyOrMoveConstructor() || constructor->getNumParams() == 0) continue;
    return of_function(constructor, untrusted);
  }
  return {};
}

Handler handler_in_template(const clang::Expr* call, const std::vector<uint32_t>& untrusted) {
  const auto* plain = llvm::dyn_cast_or_null<clang::CallExpr>(call);
  return plain == nullptr ? Handler{} : of_template_argument(plain, untrusted);
}

Handler find_handler(const clang::Expr* argument, const std::vector<uint32_t>& untrusted,
                     const Environment* environment, const CodeIndex& code) {
  for (int depth = 0; depth < 8; ++depth) {
    const auto meaning = meaning_of(argument, environment, code);
    if (meaning.expr == nullptr) break;
    argument = meaning.expr;
    environment = meaning.environment;
  }
  return find(argument, untrusted, code, 0);
}

}  // namespace bridgelint
