// Expressions and statements: what a value holds, which object an expression means, and what
// declarations and assignments do to the state.
#include <clang/AST/Expr.h>
#include <clang/AST/StmtCXX.h>
#include <llvm/ADT/StringExtras.h>

#include "extract/cpp/flow_function.h"
#include "extract/cpp/flow_predicates.h"

namespace bridgelint::flow {
namespace {

using llvm::dyn_cast;
using llvm::isa;

// Views and iterators show another object; while they are not pointed elsewhere they stand for it.
bool is_view(clang::QualType type, const Vocabulary& vocabulary) {
  if (type->isPointerType()) return true;
  const auto* record = type->getAsCXXRecordDecl();
  if (record == nullptr) return false;
  const auto name = record->getName();
  return name.contains("view") || name.contains("iterator") || name.contains("future") ||
         vocabulary.says(name, Term::view_class);
}

bool is_implicit_name(llvm::StringRef name) {
  return name.empty() || name.starts_with("__");
}

std::string member_key(const clang::ValueDecl* member) {
  const auto name = member->getName();
  return name.empty() ? std::string() : "." + name.str();
}

// The lambda that becomes a function pointer: where one is wanted, or in `+[] {…}`.
const clang::Expr* pointed_lambda(const clang::Expr* expr) {
  if (const auto* plus = dyn_cast<clang::UnaryOperator>(expr)) {
    const bool pointer = plus->getOpcode() == clang::UO_Plus && plus->getType()->isPointerType();
    return pointer ? plus->getSubExpr() : nullptr;
  }
  const auto* call = dyn_cast<clang::CXXMemberCallExpr>(expr);
  const auto* method = call == nullptr ? nullptr : call->getMethodDecl();
  const bool converted =
      llvm::isa_and_nonnull<clang::CXXConversionDecl>(method) && method->getParent()->isLambda();
  return converted ? call->getImplicitObjectArgument() : nullptr;
}

}  // namespace

const clang::Expr* bare(const clang::Expr* expr) {
  while (expr != nullptr) {
    const clang::Expr* inner = expr->IgnoreParens();
    if (const auto* full = dyn_cast<clang::FullExpr>(inner)) {
      inner = full->getSubExpr();
    } else if (const auto* temporary = dyn_cast<clang::MaterializeTemporaryExpr>(inner)) {
      inner = temporary->getSubExpr();
    } else if (const auto* bound = dyn_cast<clang::CXXBindTemporaryExpr>(inner)) {
      inner = bound->getSubExpr();
    } else if (const auto* opaque = dyn_cast<clang::OpaqueValueExpr>(inner)) {
      if (opaque->getSourceExpr() == nullptr) return inner;
      inner = opaque->getSourceExpr();
    } else if (const auto* list = dyn_cast<clang::CXXStdInitializerListExpr>(inner)) {
      inner = list->getSubExpr();
    }
    if (inner == expr) return expr;
    expr = inner;
  }
  return expr;
}

const clang::Expr* core(const clang::Expr* expr) {
  for (expr = bare(expr); expr != nullptr; expr = bare(expr)) {
    if (const auto* lambda = pointed_lambda(expr)) {
      expr = lambda;
      continue;
    }
    if (const auto* cast = dyn_cast<clang::CastExpr>(expr)) {
      expr = cast->getSubExpr();
      continue;
    }
    const auto* construct = dyn_cast<clang::CXXConstructExpr>(expr);
    if (construct == nullptr || construct->getNumArgs() == 0) return expr;
    const bool single =
        construct->getNumArgs() == 1 || isa<clang::CXXDefaultArgExpr>(construct->getArg(1));
    if (!single) return expr;
    expr = construct->getArg(0);
  }
  return expr;
}

void FunctionFlow::visit(const clang::Stmt* stmt) {
  check_memory(stmt);
  if (const auto* declaration = dyn_cast<clang::DeclStmt>(stmt)) {
    for (const auto* decl : declaration->decls()) {
      if (const auto* variable = dyn_cast<clang::VarDecl>(decl)) declare(variable);
    }
  } else if (const auto* back = dyn_cast<clang::ReturnStmt>(stmt)) {
    leave(back->getRetValue());
  } else if (const auto* back = dyn_cast<clang::CoreturnStmt>(stmt)) {
    leave(back->getOperand());
  } else if (const auto* expr = dyn_cast<clang::Expr>(stmt)) {
    if (bare(expr) == expr) memo_[expr] = evaluate(expr);
  }
}

bool FunctionFlow::aliases(const clang::VarDecl* variable) const {
  const auto type = variable->getType();
  if (type->isReferenceType() || isa<clang::DecompositionDecl>(variable)) {
    return type->isReferenceType();
  }
  return is_view(type, unit_.models.vocabulary) && !rewritten_.contains(variable);
}

void FunctionFlow::declare(const clang::VarDecl* variable) {
  const PathId path = tables_.paths.root(variable->getCanonicalDecl());
  const auto type = variable->getType();
  if (!variable->isStaticLocal()) forget(tables_, state_, path);
  const clang::Expr* initial = variable->getInit();
  if (initial == nullptr || is_bool(type)) return;
  if (aliases(variable)) {
    const Location object = locate(initial);
    if (object && tables_.paths.root_of(object.path) != path) {
      aliases_[variable->getCanonicalDecl()] = object;
      return;
    }
  }
  const SetId held = put_into(type, initial, value(initial));
  note_made(path, initial);
  if (is_implicit_name(variable->getName()) || type->isReferenceType()) {
    write(tables_, state_, path, held, !variable->isStaticLocal());
    return;
  }
  const std::string step = "copied into `" + variable->getNameAsString() + "`";
  write(tables_, state_, path, tables_.stepped(held, variable->getSourceRange(), step),
        !variable->isStaticLocal());
}

// --- Values ------------------------------------------------------------------------------------

SetId FunctionFlow::value(const clang::Expr* expr) {
  expr = bare(expr);
  if (expr == nullptr) return 0;
  if (const auto known = memo_.find(expr); known != memo_.end()) return known->second;
  return pure_value(expr);
}

// The walk of the control flow graph comes by every expression once per visit of its block, so
// effects happen here and nowhere else.
SetId FunctionFlow::evaluate(const clang::Expr* expr) {
  if (const auto* call = dyn_cast<clang::CallExpr>(expr)) return apply(call_of(call));
  if (const auto* made = dyn_cast<clang::CXXConstructExpr>(expr)) return construct(made);
  if (const auto* recovery = dyn_cast<clang::RecoveryExpr>(expr)) return broken(recovery);
  if (const auto* lambda = dyn_cast<clang::LambdaExpr>(expr)) {
    capture(lambda);
    return 0;
  }
  const auto* op = dyn_cast<clang::BinaryOperator>(expr);
  if (op != nullptr && op->isAssignmentOp()) return assign(op);
  const auto* unary = dyn_cast<clang::UnaryOperator>(expr);
  if (unary != nullptr && unary->isIncrementDecrementOp()) return count_on(unary);
  return pure_value(expr);
}

SetId FunctionFlow::pure_value(const clang::Expr* expr) {
  if (is_bool(expr->getType())) return 0;
  if (const auto* reference = dyn_cast<clang::DeclRefExpr>(expr)) {
    return variable_value(reference->getDecl());
  }
  if (const auto* member = dyn_cast<clang::MemberExpr>(expr)) return member_value(member);
  if (isa<clang::CXXThisExpr>(expr)) return read(tables_, state_, this_path_);
  if (const auto* cast = dyn_cast<clang::CastExpr>(expr)) {
    return converted_number(cast, value(cast->getSubExpr()));
  }
  if (const auto* subscript = dyn_cast<clang::ArraySubscriptExpr>(expr)) {
    return subscript_value(subscript);
  }
  if (const auto* unary = dyn_cast<clang::UnaryOperator>(expr)) {
    return negated(unary, value(unary->getSubExpr()));
  }
  if (const auto* binary = dyn_cast<clang::BinaryOperator>(expr)) {
    if (binary->isCommaOp()) return value(binary->getRHS());
    if (binary->isComparisonOp() || binary->isLogicalOp()) return 0;
    return arithmetic(binary, value(binary->getLHS()), value(binary->getRHS()));
  }
  if (const auto* choice = dyn_cast<clang::AbstractConditionalOperator>(expr)) {
    return tables_.joined(value(choice->getTrueExpr()), value(choice->getFalseExpr()));
  }
  if (const auto* list = dyn_cast<clang::InitListExpr>(expr)) return aggregate_value(list);
  if (const auto* made = dyn_cast<clang::CXXNewExpr>(expr)) return value(made->getInitializer());
  if (const auto* awaited = dyn_cast<clang::CoroutineSuspendExpr>(expr)) {
    return value(awaited->getOperand());
  }
  if (isa<clang::LambdaExpr, clang::UnaryExprOrTypeTraitExpr, clang::CXXDefaultArgExpr>(expr)) {
    return 0;
  }
  // Whatever else is made of its parts: code that did not compile, calls that the graph left out.
  SetId result = 0;
  for (const auto* child : expr->children()) {
    if (const auto* part = llvm::dyn_cast_or_null<clang::Expr>(child)) {
      result = tables_.joined(result, made_from(value(part)));
    }
  }
  return is_number(expr->getType()) ? as_number(result) : result;
}

SetId FunctionFlow::variable_value(const clang::ValueDecl* variable) {
  if (isa<clang::FunctionDecl, clang::EnumConstantDecl>(variable)) return 0;
  const Location object = locate_variable(variable);
  if (!object) return 0;
  const SetId held = read(tables_, state_, object.path);
  if (object.sole) return held;
  return made_from(flattened(tables_, held));
}

SetId FunctionFlow::member_value(const clang::MemberExpr* member) {
  const auto* declared = member->getMemberDecl();
  if (isa<clang::VarDecl>(declared)) return variable_value(declared);
  const auto* field = dyn_cast<clang::FieldDecl>(declared);
  if (field == nullptr) return value(member->getBase());
  const auto type = field->getParent()->getQualifiedNameAsString();
  if (unit_.callees.untrusted_field(type, field->getNameAsString())) {
    Endpoint end;
    end.kind = EndpointKind::source;
    end.name = "page data from `" + field->getNameAsString() + "`";
    end.at = unit_.places.span(member->getSourceRange());
    Taint taint;
    taint.origin = tables_.origin(end);
    taint.exact = true;
    taint.steps = tables_.step(0, member->getSourceRange(), end.name);
    taint.number = is_number(field->getType());
    return tables_.set({taint});
  }
  const bool number = is_number(field->getType());
  const Location object = locate(member);
  if (object) return read(tables_, state_, object.path, number);
  const SetId whole = value(member->getBase());
  const SetId part =
      field->getParent()->isUnion() ? whole : projected(tables_, whole, member_key(field), number);
  return number ? part : tables_.joined(part, kept_value(member));
}

SetId FunctionFlow::subscript_value(const clang::ArraySubscriptExpr* subscript) {
  const bool number = is_number(subscript->getType());
  const Location object = locate(subscript);
  const std::string key = key_of(subscript->getIdx());
  if (object && object.sole) return read(tables_, state_, object.path, number);
  SetId held = object ? read(tables_, state_, object.path) : value(subscript->getBase());
  held = key.empty() || object ? made_from(flattened(tables_, held))
                               : projected(tables_, held, key, number);
  return number ? as_number(held) : held;
}

SetId FunctionFlow::aggregate_value(const clang::InitListExpr* list) {
  if (const auto* semantic = list->isSemanticForm() ? list : list->getSemanticForm()) {
    list = semantic;
  }
  // A list in code that did not compile may have no type.
  const auto type = list->getType();
  const auto* record = type.isNull() ? nullptr : type->getAsRecordDecl();
  Taints result;
  Kinds harmless = 0;
  const auto add = [&](const std::string& key, const clang::Expr* part) {
    // What follows `--` among the arguments of a program is no option.
    if (literal(part) == "--") {
      harmless = unit_.callees.kind_bit("argument");
    }
    for (Taint taint : tables_.taints(value(part))) {
      taint.neutral |= harmless;
      const PathId inner = taint.part;
      taint.part = key.empty() ? 0 : tables_.paths.part(key);
      if (inner != 0) taint.part = tables_.paths.append(taint.part, inner);
      result.push_back(taint);
    }
  };
  if (list->isTransparent() && list->getNumInits() == 1) return value(list->getInit(0));
  if (record == nullptr || record->isUnion()) {
    for (unsigned i = 0; i < list->getNumInits(); ++i) {
      add(i < 8 ? "[" + std::to_string(i) + "]" : "", list->getInit(i));
    }
    return tables_.set(std::move(result));
  }
  unsigned next = 0;
  if (const auto* type = dyn_cast<clang::CXXRecordDecl>(record)) {
    for (unsigned i = 0; i < type->getNumBases() && next < list->getNumInits(); ++i) {
      add("", list->getInit(next++));
    }
  }
  for (const auto* field : record->fields()) {
    if (next >= list->getNumInits()) break;
    if (field->isUnnamedBitField()) continue;
    add(record->isUnion() ? "" : member_key(field), list->getInit(next++));
  }
  return tables_.set(std::move(result));
}

SetId FunctionFlow::assign(const clang::BinaryOperator* assignment) {
  const SetId held = value(assignment->getRHS());
  if (is_bool(assignment->getLHS()->getType())) return 0;
  const Location object = locate(assignment->getLHS());
  const bool replace = !assignment->isCompoundAssignmentOp();
  if (!replace && object && assignment->getLHS()->getType()->isIntegerType()) {
    const SetId made = arithmetic(assignment, value(assignment->getLHS()), held);
    store(object, made, true, assignment->getSourceRange(), "added to");
    return made;
  }
  if (replace && object) note_made(object.path, assignment->getRHS());
  if (!object) keep_in_member(assignment->getLHS(), held, assignment->getSourceRange());
  store(object, replace ? held : made_from(held), replace, assignment->getSourceRange(),
        replace ? "copied into" : "added to");
  return held;
}

SetId FunctionFlow::made_from(SetId value) {
  if (value == 0) return 0;
  Taints result = tables_.taints(value);
  for (Taint& taint : result) taint.exact = false;
  return tables_.set(std::move(result));
}

SetId FunctionFlow::as_number(SetId value) {
  if (value == 0) return 0;
  Taints result = tables_.taints(value);
  for (Taint& taint : result) {
    taint.number = true;
    taint.part = 0;
  }
  return tables_.set(std::move(result));
}

// A number that becomes a character is text again, as where a decoder calculates code points.
SetId FunctionFlow::as_character(SetId held) {
  Taints result = tables_.taints(held);
  for (Taint& taint : result) {
    if (!taint.number) continue;
    taint.number = false;
    taint.bounds = {};
  }
  return tables_.set(std::move(result));
}

void FunctionFlow::store(Location to, SetId value, bool replace, clang::SourceRange at,
                         std::string_view verb) {
  if (!to) return;
  const std::string name = display(to.path);
  if (!name.empty()) value = tables_.stepped(value, at, std::string(verb) + " `" + name + "`");
  // What becomes one element of an object is not the object's own value.
  if (!to.sole) value = made_from(flattened(tables_, value));
  write(tables_, state_, to.path, value, replace && to.sole);
}

// --- Objects -----------------------------------------------------------------------------------

Location FunctionFlow::locate_variable(const clang::ValueDecl* variable) {
  if (const auto* binding = dyn_cast<clang::BindingDecl>(variable)) {
    const auto* bound = bare(binding->getBinding());
    if (bound == nullptr || binding->getHoldingVar() != nullptr) {
      Location whole = locate_variable(dyn_cast<clang::ValueDecl>(binding->getDecomposedDecl()));
      whole.sole = false;
      return whole;
    }
    return locate(bound);
  }
  const auto* canonical = dyn_cast<clang::VarDecl>(variable);
  if (canonical == nullptr) return {};
  canonical = canonical->getCanonicalDecl();
  const PathId path = tables_.paths.root(canonical);
  const auto alias = aliases_.find(canonical);
  // What a guard said of the element that a loop variable shows, it said of the variable alone.
  if (alias == aliases_.end() || has_entry(state_, path)) return {path, true};
  return alias->second;
}

Location FunctionFlow::locate(const clang::Expr* expr) {
  expr = bare(expr);
  if (expr == nullptr) return {};
  if (const auto* reference = dyn_cast<clang::DeclRefExpr>(expr)) {
    return locate_variable(reference->getDecl());
  }
  if (isa<clang::CXXThisExpr>(expr)) return {this_path_, true};
  if (const auto* member = dyn_cast<clang::MemberExpr>(expr)) {
    if (isa<clang::VarDecl>(member->getMemberDecl())) {
      return locate_variable(member->getMemberDecl());
    }
    Location object = locate(member->getBase());
    const auto* field = dyn_cast<clang::FieldDecl>(member->getMemberDecl());
    if (!object || field == nullptr) return {};
    // The members of a union are one place under several names.
    if (field->getParent()->isUnion()) return object;
    if (tables_.paths.full(object.path)) object.sole = false;
    object.path = tables_.paths.extend(object.path, member_key(field));
    return object;
  }
  if (const auto* cast = dyn_cast<clang::CastExpr>(expr)) return locate(cast->getSubExpr());
  if (const auto* subscript = dyn_cast<clang::ArraySubscriptExpr>(expr)) {
    return keyed(locate(subscript->getBase()), subscript->getIdx());
  }
  if (const auto* unary = dyn_cast<clang::UnaryOperator>(expr)) return locate(unary->getSubExpr());
  if (const auto* binary = dyn_cast<clang::BinaryOperator>(expr)) {
    if (binary->isAssignmentOp()) return locate(binary->getLHS());
    if (binary->isPtrMemOp()) {
      Location whole = locate(binary->getLHS());
      whole.sole = false;
      return whole;
    }
    if (!binary->isAdditiveOp() || !binary->getType()->isPointerType()) return {};
    Location buffer =
        locate(binary->getLHS()->getType()->isPointerType() ? binary->getLHS() : binary->getRHS());
    buffer.sole = false;
    return buffer;
  }
  if (const auto* call = dyn_cast<clang::CallExpr>(expr)) return locate_call(call_of(call));
  // `QTextStream(&text)` is a way to write to the text.
  const auto* made = dyn_cast<clang::CXXConstructExpr>(expr);
  const bool shows = made != nullptr && made->getNumArgs() > 0 &&
                     is_view(made->getType(), unit_.models.vocabulary);
  return shows ? locate(made->getArg(0)) : Location{};
}

// The object behind what a library function returned: containers return their elements, streams
// and builders themselves, views what they show.
Location FunctionFlow::locate_call(const Call& call) {
  if (call.function == nullptr) return {};
  const Callee& callee = unit_.callees.of(call.function);
  if (callee.own) return {};
  const clang::Expr* object = call.object;
  const bool member = object != nullptr;
  if (!member && !call.arguments.empty()) object = call.arguments[0];
  if (object == nullptr) return {};
  switch (callee.propagation) {
    case Propagation::same:
      if (member && !call.arguments.empty() && !isa<clang::CXXDefaultArgExpr>(call.arguments[0])) {
        return keyed(locate(object), call.arguments[0]);
      }
      return locate(object);
    case Propagation::element: {
      const auto op = call.function->getNameAsString();
      if (op == "operator[]" || op == "at") return keyed(locate(object), call.arguments[0]);
      Location whole = locate(object);
      whole.sole = false;
      return op == "substr" || op == "count" || op == "contains" ? Location{} : whole;
    }
    case Propagation::append:
    case Propagation::assign:
      return locate(object);
    default: {
      // A smart pointer lends its own pointer to be filled: `&text`, `text.put()`.
      const auto type = call.function->getReturnType();
      const bool lends = type->isPointerType() && type->getPointeeType()->isPointerType();
      if (!member || (!type->isReferenceType() && !lends)) return {};
      Location whole = locate(object);
      whole.sole = false;
      return whole;
    }
  }
}

Location FunctionFlow::keyed(Location object, const clang::Expr* index) {
  if (!object) return object;
  const std::string key = key_of(index);
  if (key.empty() || tables_.paths.full(object.path)) {
    object.sole = false;
    return object;
  }
  object.path = tables_.paths.extend(object.path, key);
  return object;
}

// "[0]" or "[\"name\"]" of a constant subscript, empty for any other.
std::string FunctionFlow::key_of(const clang::Expr* index) const {
  const auto* constant = core(index);
  if (constant == nullptr || constant->isValueDependent()) return {};
  if (isa<clang::StringLiteral>(constant)) {
    const auto text = literal(constant);
    return text ? "[\"" + *text + "\"]" : "";
  }
  clang::Expr::EvalResult result;
  if (!constant->getType()->isIntegerType() || !constant->EvaluateAsInt(result, unit_.ast)) {
    return {};
  }
  return "[" + llvm::toString(result.Val.getInt(), 10) + "]";
}

}  // namespace bridgelint::flow
