#include "extract/cpp/flow_callables.h"

#include <clang/AST/DeclTemplate.h>
#include <clang/AST/StmtCXX.h>
#include <clang/Index/USRGeneration.h>
#include <llvm/ADT/SmallString.h>

#include <algorithm>
#include <iterator>

#include "base/hash.h"
#include "extract/cpp/flow_function.h"
#include "extract/cpp/flow_predicates.h"

namespace bridgelint::flow {
namespace {

using llvm::dyn_cast;
using llvm::isa;

constexpr unsigned max_nesting = 12;
constexpr size_t max_targets = 400;
constexpr uint32_t usual_parameters = 8;

bool shows_another(clang::QualType type) {
  if (type.isNull()) return false;
  if (type->isReferenceType()) return true;
  type = type.getCanonicalType();
  if (type->isPointerType()) return !type->getPointeeType()->isFunctionType();
  const auto* record = type->getAsCXXRecordDecl();
  return record != nullptr &&
         (record->getName().contains("iterator") || record->getName().contains("Iterator") ||
          record->getName() == "reference_wrapper");
}

// Lists in code that did not compile may have no type at all.
const clang::CXXRecordDecl* record_of(const clang::Expr* expr) {
  const auto type = expr->getType();
  return type.isNull() ? nullptr : type->getAsCXXRecordDecl();
}

const clang::CXXMethodDecl* call_operator(const clang::CXXRecordDecl* record) {
  if (record == nullptr || !record->hasDefinition()) return nullptr;
  if (record->isLambda()) return lambda_body(record);
  auto& names = record->getASTContext().DeclarationNames;
  const auto found = record->lookup(names.getCXXOperatorName(clang::OO_Call));
  return found.isSingleResult() ? dyn_cast<clang::CXXMethodDecl>(found.front()) : nullptr;
}

std::string_view name_of(const clang::FunctionDecl* function) {
  const auto* name = function == nullptr ? nullptr : function->getIdentifier();
  return name == nullptr ? std::string_view() : std::string_view(name->getName());
}

const clang::CXXMethodDecl* method_named(const clang::CXXRecordDecl* record, llvm::StringRef name) {
  if (record == nullptr || !record->hasDefinition()) return nullptr;
  for (const auto* method : record->getDefinition()->methods()) {
    if (method->getIdentifier() != nullptr && method->getName() == name) return method;
  }
  for (const auto& base : record->getDefinition()->bases()) {
    const auto* inherited = method_named(base.getType()->getAsCXXRecordDecl(), name);
    if (inherited != nullptr) return inherited;
  }
  return nullptr;
}

// std::placeholders::_2 is 2; 0 when it is none.
uint32_t placeholder(const clang::Expr* expr) {
  const auto* reference = llvm::dyn_cast_or_null<clang::DeclRefExpr>(core(expr));
  if (reference == nullptr) return 0;
  const auto name = reference->getDecl()->getNameAsString();
  const bool numbered = name.size() == 2 && name[0] == '_' && name[1] >= '1' && name[1] <= '9';
  return numbered ? static_cast<uint32_t>(name[1] - '0') : 0;
}

}  // namespace

bool takes_object(const clang::FunctionDecl* function) {
  const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(function);
  return method != nullptr && method->isInstance() && !method->getParent()->isLambda();
}

bool is_callable(clang::QualType type, const Vocabulary& vocabulary) {
  if (type.isNull()) return false;
  type = type.getNonReferenceType().getCanonicalType();
  if (type->isFunctionPointerType() || type->isFunctionType()) return true;
  if (type->isMemberFunctionPointerType() || type->isBlockPointerType()) return true;
  const auto* record = type->getAsCXXRecordDecl();
  if (record == nullptr) return false;
  return record->isLambda() || (record->getIdentifier() != nullptr &&
                                vocabulary.says(record->getName(), Term::callable_class));
}

const clang::CXXMethodDecl* method_named(const clang::Expr* object, const clang::Expr* text) {
  const auto* inner = core(text);
  const auto* maker = llvm::dyn_cast_or_null<clang::CallExpr>(inner);
  if (maker != nullptr && maker->getNumArgs() == 1) inner = core(maker->getArg(0));
  const auto written = literal(inner);
  const auto* shown = object == nullptr ? nullptr : core(object);
  if (!written || shown == nullptr || shown->getType().isNull()) return nullptr;
  auto type = shown->getType();
  if (type->isPointerType()) type = type->getPointeeType();
  const auto name = llvm::StringRef(*written).take_until([](char c) { return c == '('; });
  return method_named(type->getAsCXXRecordDecl(), name.ltrim("0123456789"));
}

const clang::FunctionDecl* named_function(const clang::Expr* expr) {
  expr = core(expr);
  if (expr == nullptr) return nullptr;
  if (const auto* address = dyn_cast<clang::UnaryOperator>(expr)) {
    if (address->getOpcode() == clang::UO_AddrOf) expr = core(address->getSubExpr());
  }
  if (const auto* reference = llvm::dyn_cast_or_null<clang::DeclRefExpr>(expr)) {
    if (const auto* function = dyn_cast<clang::FunctionDecl>(reference->getDecl())) return function;
  }
  // What Clang could not make sense of may have no type at all.
  if (expr == nullptr || expr->getType().isNull()) return nullptr;
  return call_operator(expr->getType()->getAsCXXRecordDecl());
}

Holder Callables::parameter(const clang::FunctionDecl* function, unsigned index) const {
  const std::string id = places_.function_id(function);
  if (id.empty() || index >= function->getNumParams()) return {};
  return {id + "#" + std::to_string(index), function->getParamDecl(index)->getNameAsString()};
}

Holder Callables::result(const clang::FunctionDecl* function) const {
  const std::string id = places_.function_id(function);
  if (id.empty()) return {};
  return {id + "#result", places_.function_name(function)};
}

Holder Callables::holder(const clang::ValueDecl* decl) const {
  if (decl == nullptr || isa<clang::FunctionDecl>(decl)) return {};
  if (const auto* parameter_decl = dyn_cast<clang::ParmVarDecl>(decl)) {
    const auto* function = dyn_cast<clang::FunctionDecl>(parameter_decl->getDeclContext());
    if (function == nullptr) return {};
    return parameter(function, parameter_decl->getFunctionScopeIndex());
  }
  if (!places_.own(decl->getLocation())) return {};
  return {places_.value_id(decl), decl->getNameAsString()};
}

Holder Callables::holder(const clang::Expr* expr) const {
  for (unsigned depth = 0; depth < 4 * max_nesting; ++depth) {
    expr = core(expr);
    if (expr == nullptr) return {};
    if (const auto* reference = dyn_cast<clang::DeclRefExpr>(expr)) {
      const auto* decl = reference->getDecl();
      if (const auto* binding = dyn_cast<clang::BindingDecl>(decl)) {
        decl = dyn_cast<clang::ValueDecl>(binding->getDecomposedDecl());
      }
      const auto* variable = llvm::dyn_cast_or_null<clang::VarDecl>(decl);
      const bool shows =
          variable != nullptr && variable->getInit() != nullptr &&
          !isa<clang::ParmVarDecl>(variable) && !variable->hasGlobalStorage() &&
          (shows_another(variable->getType()) || isa<clang::DecompositionDecl>(variable));
      if (!shows) return holder(decl);
      expr = variable->getInit();
    } else if (const auto* member = dyn_cast<clang::MemberExpr>(expr)) {
      if (places_.own(member->getMemberDecl()->getLocation())) {
        return holder(member->getMemberDecl());
      }
      expr = member->getBase();  // The second of a pair.
    } else if (const auto* subscript = dyn_cast<clang::ArraySubscriptExpr>(expr)) {
      expr = subscript->getBase();
    } else if (const auto* unary = dyn_cast<clang::UnaryOperator>(expr)) {
      expr = unary->getSubExpr();
    } else if (const auto* binary = dyn_cast<clang::BinaryOperator>(expr)) {
      // Of `object->*method` the method, of `table + i` the table.
      expr = binary->isPtrMemOp() ? binary->getRHS() : binary->getLHS();
    } else if (const auto* call = dyn_cast<clang::CallExpr>(expr)) {
      const auto* callee = call->getDirectCallee();
      if (callee == nullptr || vocabulary_.says(name_of(callee), Term::bind)) return {};
      if (places_.own(callee->getLocation())) return result(callee);
      if (const auto* method = dyn_cast<clang::CXXMemberCallExpr>(call)) {
        expr = method->getImplicitObjectArgument();
      } else {
        expr = call->getNumArgs() == 0 ? nullptr : call->getArg(0);
      }
    } else {
      return {};
    }
  }
  return {};
}

// --- What is put where ---------------------------------------------------------------------------

void Callables::collect(const clang::ValueDecl* decl, const clang::Expr* initial) {
  if (initial == nullptr) return;
  put(holder(decl), initial);
  visit(initial, nullptr);
}

void Callables::collect(const clang::FunctionDecl* function) {
  if (const auto* constructor = dyn_cast<clang::CXXConstructorDecl>(function)) {
    for (const auto* part : constructor->inits()) {
      if (part->getAnyMember() != nullptr) put(holder(part->getAnyMember()), part->getInit());
      visit(part->getInit(), function);
    }
  }
  visit(function->getBody(), function);
  const auto* method = dyn_cast<clang::CXXMethodDecl>(function);
  if (method == nullptr) return;
  for (const auto* base : method->overridden_methods()) {
    overridden_.insert(base->getCanonicalDecl());
    if (!places_.own(base->getLocation())) continue;
    put_function({places_.function_id(base), places_.function_name(base)}, method, nullptr);
  }
}

bool Callables::overridden(const clang::FunctionDecl* method) const {
  return overridden_.contains(method->getCanonicalDecl());
}

// Lambdas are functions of their own: their bodies are not entered.
void Callables::visit(const clang::Stmt* root, const clang::FunctionDecl* function) {
  std::vector<const clang::Stmt*> pending{root};
  while (!pending.empty()) {
    const auto* stmt = pending.back();
    pending.pop_back();
    if (stmt == nullptr) continue;
    if (const auto* declaration = dyn_cast<clang::DeclStmt>(stmt)) {
      for (const auto* decl : declaration->decls()) {
        const auto* variable = dyn_cast<clang::VarDecl>(decl);
        const bool holds = variable != nullptr && variable->getInit() != nullptr &&
                           !shows_another(variable->getType());
        if (holds) put(holder(variable), variable->getInit());
      }
    } else if (const auto* back = dyn_cast<clang::ReturnStmt>(stmt)) {
      if (function != nullptr && back->getRetValue() != nullptr) {
        put(result(function), back->getRetValue());
      }
    } else if (const auto* assignment = dyn_cast<clang::BinaryOperator>(stmt)) {
      if (assignment->getOpcode() == clang::BO_Assign) {
        put(holder(assignment->getLHS()), assignment->getRHS());
      }
    } else if (const auto* call = dyn_cast<clang::CallExpr>(stmt)) {
      visit_numbers(call);
      visit_call(call);
    } else if (const auto* made = dyn_cast<clang::CXXConstructExpr>(stmt)) {
      visit_construction(made);
    } else if (const auto* list = dyn_cast<clang::InitListExpr>(stmt)) {
      put_members(list, 0);
    }
    if (const auto* lambda = dyn_cast<clang::LambdaExpr>(stmt)) {
      for (const auto* initial : lambda->capture_inits()) pending.push_back(initial);
      continue;
    }
    for (const auto* child : stmt->children()) pending.push_back(child);
  }
}

void Callables::visit_numbers(const clang::CallExpr* call) {
  const llvm::ArrayRef<const clang::Expr*> arguments(call->getArgs(), call->getNumArgs());
  for (const auto* argument : arguments) {
    const auto* lambda = dyn_cast_or_null<clang::LambdaExpr>(bare(argument));
    if (lambda == nullptr) continue;
    auto& told = told_beside_[lambda->getLambdaClass()];
    std::ranges::copy_if(arguments, std::back_inserter(told), is_count);
  }
}

llvm::ArrayRef<const clang::Expr*> Callables::told_beside(
    const clang::CXXRecordDecl* lambda) const {
  const auto found = told_beside_.find(lambda);
  if (found == told_beside_.end()) return {};
  return found->second;
}

// connect(sender, signal, [receiver,] slot): who calls the signal calls the slot. Either may be
// named by a text, and the object of the call may be the receiver.
bool Callables::connect(const clang::Expr* object, llvm::ArrayRef<const clang::Expr*> arguments) {
  const auto* signal = dyn_cast_or_null<clang::CXXMethodDecl>(named_function(arguments[1]));
  if (signal == nullptr) signal = method_named(arguments[0], arguments[1]);
  if (signal == nullptr || !places_.own(signal->getLocation())) return false;
  const Holder into{places_.function_id(signal), places_.function_name(signal)};
  for (size_t i = 2; i < arguments.size(); ++i) {
    const auto* receiver = i > 2 ? arguments[i - 1] : object;
    if (const auto* slot = method_named(receiver, arguments[i])) {
      put_function(into, slot, arguments[i]);
    } else {
      put(into, arguments[i]);
    }
  }
  return true;
}

void Callables::visit_call(const clang::CallExpr* call) {
  const auto* callee = call->getDirectCallee();
  if (callee == nullptr) return;
  llvm::ArrayRef<const clang::Expr*> arguments(call->getArgs(), call->getNumArgs());
  const clang::Expr* object = nullptr;
  if (const auto* member = dyn_cast<clang::CXXMemberCallExpr>(call)) {
    object = member->getImplicitObjectArgument();
  } else if (isa<clang::CXXOperatorCallExpr>(call) && isa<clang::CXXMethodDecl>(callee) &&
             !arguments.empty()) {
    object = arguments.front();
    arguments = arguments.drop_front();
  }
  if (places_.own(callee->getLocation())) {
    for (unsigned i = 0; i < arguments.size(); ++i) put(parameter(callee, i), arguments[i]);
    return;
  }
  if (arguments.size() >= 3 && vocabulary_.says(name_of(callee), Term::connect)) {
    if (connect(object, arguments)) return;
  }
  if (object == nullptr) return;
  const Holder into = holder(object);
  if (!into) return;
  for (const auto* argument : arguments) put(into, argument);
}

void Callables::visit_construction(const clang::CXXConstructExpr* made) {
  const auto* constructor = made->getConstructor();
  if (!places_.own(constructor->getLocation())) return;
  for (unsigned i = 0; i < made->getNumArgs(); ++i) put(parameter(constructor, i), made->getArg(i));
}

// Whatever can be called within the expression: alone, or as part of a pair, a list, a table.
void Callables::put(const Holder& into, const clang::Expr* expr, unsigned depth) {
  if (!into || depth > max_nesting || expr == nullptr) return;
  if (put_targets(into, expr, depth)) return;
  expr = bare(expr);
  if (const auto* cast = dyn_cast<clang::CastExpr>(expr)) {
    put(into, cast->getSubExpr(), depth + 1);
  } else if (const auto* made = dyn_cast<clang::CXXConstructExpr>(expr)) {
    if (places_.own(made->getConstructor()->getLocation())) return;
    for (const auto* argument : made->arguments()) put(into, argument, depth + 1);
  } else if (const auto* list = dyn_cast<clang::InitListExpr>(expr)) {
    const auto* record = record_of(list);
    if (record != nullptr && places_.own(record->getLocation())) return;  // By its members.
    for (const auto* part : list->inits()) put(into, part, depth + 1);
  } else if (const auto* call = dyn_cast<clang::CallExpr>(expr)) {
    // make_pair, make_shared, move, forward.
    const auto* callee = call->getDirectCallee();
    if (callee == nullptr || places_.own(callee->getLocation())) return;
    if (isa<clang::CXXMemberCallExpr>(call)) return;
    for (const auto* argument : call->arguments()) put(into, argument, depth + 1);
  }
}

bool Callables::put_targets(const Holder& into, const clang::Expr* expr, unsigned depth) {
  const auto* inner = core(expr);
  if (inner == nullptr) return true;
  if (const auto* choice = dyn_cast<clang::AbstractConditionalOperator>(inner)) {
    put(into, choice->getTrueExpr(), depth + 1);
    put(into, choice->getFalseExpr(), depth + 1);
    return true;
  }
  if (const auto* call = dyn_cast<clang::CallExpr>(inner)) {
    if (vocabulary_.says(name_of(call->getDirectCallee()), Term::bind) && call->getNumArgs() > 0) {
      put_bound(into, call);
      return true;
    }
  }
  const auto* function = named_function(inner);
  if (function != nullptr && places_.own(function->getLocation())) {
    put_function(into, function, expr);
    return true;
  }
  if (!is_callable(inner->getType(), vocabulary_)) return false;
  if (const Holder from = holder(inner); from && from.id != into.id) {
    Target target{from.id, from.name, {}, places_.span(expr->getSourceRange())};
    for (uint32_t i = 0; i < usual_parameters; ++i) target.indices.push_back(i);
    add(into, std::move(target));
  }
  return true;
}

void Callables::put_function(const Holder& into, const clang::FunctionDecl* function,
                             const clang::Expr* at) {
  Target target{places_.function_id(function), places_.function_name(function), {}, {}};
  target.at = places_.span(at != nullptr ? at->getSourceRange()
                                         : clang::SourceRange(function->getLocation()));
  for (uint32_t i = 0; i < function->getNumParams(); ++i) target.indices.push_back(i);
  add(into, std::move(target));
}

// bind(f, a, _1): parameter 0 of what it gives is parameter 1 of f. The bound values themselves go
// to f where the call of bind stands.
void Callables::put_bound(const Holder& into, const clang::CallExpr* bind) {
  const auto* function = named_function(bind->getArg(0));
  if (function == nullptr || !places_.own(function->getLocation())) return;
  Target target{places_.function_id(function),
                places_.function_name(function),
                {},
                places_.span(bind->getSourceRange())};
  const uint32_t shift = takes_object(function) ? 2 : 1;
  const uint32_t bound = bind->getNumArgs() >= shift ? bind->getNumArgs() - shift : 0;
  if (name_of(bind->getDirectCallee()) == "bind") {
    for (uint32_t i = 0; i < bound; ++i) {
      const uint32_t number = placeholder(bind->getArg(i + shift));
      if (number == 0) continue;
      if (target.indices.size() < number) target.indices.resize(number, UINT32_MAX);
      target.indices[number - 1] = i;
    }
  } else {
    for (uint32_t i = bound; i < function->getNumParams(); ++i) target.indices.push_back(i);
  }
  add(into, std::move(target));
}

// A struct written out as a list: each member holds its own part.
void Callables::put_members(const clang::InitListExpr* list, unsigned depth) {
  if (const auto* semantic = list->isSemanticForm() ? list : list->getSemanticForm()) {
    list = semantic;
  }
  const auto* record = record_of(list);
  if (record == nullptr || record->isUnion() || !places_.own(record->getLocation())) return;
  unsigned next = record->hasDefinition() ? record->getNumBases() : 0;
  for (const auto* field : record->fields()) {
    if (next >= list->getNumInits()) return;
    if (field->isUnnamedBitField()) continue;
    put(holder(field), list->getInit(next++), depth + 1);
  }
}

void Callables::add(const Holder& into, Target target) {
  if (target.id.empty() || target.id == into.id) return;
  auto& [name, targets] = held_[into.id];
  name = into.name;
  if (targets.size() >= max_targets) return;
  if (std::ranges::find(targets, target.id, &Target::id) != targets.end()) return;
  targets.push_back(std::move(target));
}

// --- As summaries --------------------------------------------------------------------------------

std::vector<FunctionSummary> Callables::summaries() const {
  std::vector<FunctionSummary> result;
  for (const auto& [id, held] : held_) {
    FunctionSummary summary;
    summary.id = id;
    summary.name = held.first;
    for (const Target& target : held.second) {
      Endpoint call;
      // Units number the targets of one holder alike, whichever of them they see.
      call.site = static_cast<uint32_t>(digest_of(target.id).words[0]);
      call.name = target.id;
      call.detail = target.name;
      call.at = target.at;
      const auto add = [&](Endpoint from, Endpoint to, std::string step) {
        summary.flows.push_back({std::move(from), std::move(to), {}, {}});
        if (!step.empty()) summary.flows.back().steps = {{target.at, std::move(step)}};
      };
      const auto end = [](Endpoint base, EndpointKind kind, uint32_t index) {
        base.kind = kind;
        base.index = index;
        return base;
      };
      const Endpoint own{EndpointKind::parameter, 0, 0, {}, {}, {}, {}, target.at};
      const auto pass = [&](uint32_t from, uint32_t to) {
        add(end(own, EndpointKind::parameter, from), end(call, EndpointKind::call_argument, to),
            "`" + held.first + "` calls `" + target.name + "`");
        add(end(call, EndpointKind::call_output, to), end(own, EndpointKind::parameter, from), {});
      };
      for (uint32_t i = 0; i < target.indices.size(); ++i) {
        if (target.indices[i] != UINT32_MAX) pass(i, target.indices[i]);
      }
      pass(this_index, this_index);
      add(end(call, EndpointKind::call_result, 0), end(own, EndpointKind::result, 0), {});
    }
    std::ranges::sort(summary.flows);
    result.push_back(std::move(summary));
  }
  return result;
}

}  // namespace bridgelint::flow
