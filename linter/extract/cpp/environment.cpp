#include "extract/cpp/environment.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/ExprCXX.h>
#include <clang/AST/StmtCXX.h>

#include <algorithm>

#include "extract/cpp/callees.h"
#include "extract/cpp/expressions.h"

namespace bridgelint {
namespace {

constexpr size_t row_limit = 1000;

using Exprs = std::vector<const clang::Expr*>;

const clang::InitListExpr* list_of(const clang::Expr* expr) {
  const auto* list = llvm::dyn_cast_or_null<clang::InitListExpr>(bare(expr));
  if (list == nullptr) return nullptr;
  if (!list->isSemanticForm() && list->getSemanticForm() != nullptr) list = list->getSemanticForm();
  // std::array holds its elements in an array of its own.
  if (list->getType()->isRecordType() && list->getNumInits() == 1) {
    const auto* inner = llvm::dyn_cast<clang::InitListExpr>(bare(list->getInit(0)));
    if (inner != nullptr && inner->getType()->isArrayType()) return inner;
  }
  return list;
}

const clang::Expr* field_of(const clang::Expr* entry, unsigned index) {
  const auto* expr = bare(entry);
  if (const auto* list = llvm::dyn_cast<clang::InitListExpr>(expr)) {
    if (!list->isSemanticForm() && list->getSemanticForm() != nullptr) {
      list = list->getSemanticForm();
    }
    return index < list->getNumInits() ? list->getInit(index) : nullptr;
  }
  const auto* construct = llvm::dyn_cast<clang::CXXConstructExpr>(expr);
  return construct != nullptr && construct->getNumArgs() == 2 && index < 2
             ? construct->getArg(index)
             : nullptr;
}

// `{nullptr, nullptr}`, which ends tables of pointers.
bool marks_end(const clang::Expr* entry) {
  const auto* first = field_of(entry, 0);
  if (first == nullptr || !first->getType()->isPointerType()) return false;
  first = first->IgnoreParenCasts();
  const auto* number = llvm::dyn_cast<clang::IntegerLiteral>(first);
  return llvm::isa<clang::CXXNullPtrLiteralExpr, clang::GNUNullExpr, clang::ImplicitValueInitExpr>(
             first) ||
         (number != nullptr && number->getValue().isZero());
}

Exprs entries_of_table(const clang::Expr* table, const CodeIndex& code, bool first_only = false) {
  const auto* list = list_of(table);
  if (list == nullptr) {
    const auto* variable = named_variable(table);
    if (variable == nullptr || (!first_only && code.changes.contains(variable))) return {};
    const clang::VarDecl* defined = nullptr;
    const auto* initializer = variable->getAnyInitializer(defined);
    if (initializer == nullptr) return {};
    list = list_of(initializer);
  }
  if (list == nullptr || list->getNumInits() > row_limit) return {};
  Exprs entries(list->inits().begin(), list->inits().end());
  if (!entries.empty() && marks_end(entries.back())) entries.pop_back();
  return entries;
}

// A table access taken apart: the loop variable or index variable, the table, and the field.
struct Access {
  const clang::VarDecl* variable = nullptr;
  const clang::Expr* table = nullptr;
};

Access access_of(const clang::Expr* expr, const CodeIndex& code) {
  if (const auto* subscript = llvm::dyn_cast<clang::ArraySubscriptExpr>(expr)) {
    return {named_variable(subscript->getIdx()), subscript->getBase()};
  }
  if (const auto* operation = llvm::dyn_cast<clang::CXXOperatorCallExpr>(expr)) {
    if (operation->getOperator() == clang::OO_Subscript && operation->getNumArgs() == 2) {
      return {named_variable(operation->getArg(1)), operation->getArg(0)};
    }
    return {};
  }
  const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(expr);
  if (reference == nullptr) return {};
  const auto* variable = llvm::dyn_cast<clang::VarDecl>(reference->getDecl());
  if (const auto* binding = llvm::dyn_cast<clang::BindingDecl>(reference->getDecl())) {
    variable = llvm::dyn_cast_or_null<clang::VarDecl>(binding->getDecomposedDecl());
  }
  if (variable == nullptr) return {};
  const auto loop = code.loops.find(variable);
  if (loop != code.loops.end()) return {variable, loop->second->getRangeInit()};
  const auto* initial = variable->hasInit() ? bare(variable->getInit()) : nullptr;
  if (initial == nullptr) return {};
  // `Entry entry = table[i];`
  if (const auto access = subscript_of(initial); access.base != nullptr) {
    return {named_variable(access.index), access.base};
  }
  // `for (const Entry* entry = table; entry->name; ++entry)`
  const auto* table = named_variable(initial);
  const bool walks = table != nullptr && table->getType()->isArrayType() &&
                     variable->getType()->isPointerType() && code.changes.contains(variable);
  return walks ? Access{variable, initial} : Access{};
}

unsigned binding_index(const clang::BindingDecl* binding) {
  const auto* whole = llvm::cast<clang::DecompositionDecl>(binding->getDecomposedDecl());
  const auto all = whole->bindings();
  return static_cast<unsigned>(std::ranges::find(all, binding) - all.begin());
}

const Environment* binder(const clang::VarDecl* variable, const Environment* environment) {
  while (environment != nullptr && environment->row_variable != variable) {
    environment = environment->outer;
  }
  return environment;
}

// The entry a table access stands for in this environment.
const clang::Expr* entry_of(const clang::Expr* expr, const Environment* environment,
                            const CodeIndex& code) {
  const Access access = access_of(expr, code);
  if (access.variable == nullptr) return nullptr;
  const auto* layer = binder(access.variable, environment);
  if (layer == nullptr) return nullptr;
  const auto entries = entries_of_table(access.table, code);
  if (layer->row >= entries.size()) return nullptr;
  const auto* entry = entries[layer->row];
  const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(expr);
  if (reference == nullptr) return entry;
  const auto* binding = llvm::dyn_cast<clang::BindingDecl>(reference->getDecl());
  return binding == nullptr ? entry : field_of(entry, binding_index(binding));
}

Meaning of_parameter(const clang::ParmVarDecl* parameter, const Environment* environment) {
  const auto* owner = llvm::dyn_cast<clang::FunctionDecl>(parameter->getDeclContext());
  if (owner == nullptr) return {};
  const auto* function = written_function(owner);
  const unsigned index = parameter->getFunctionScopeIndex();
  for (; environment != nullptr; environment = environment->outer) {
    if (environment->function != function) continue;
    if (index >= environment->arguments.size()) return {};
    return {environment->arguments[index], environment->outer, nullptr};
  }
  return {nullptr, nullptr, parameter};
}

void add_rows(const clang::Stmt* statement, const CodeIndex& code, int depth, Rows& rows) {
  if (statement == nullptr || depth > 32 || rows.variable != nullptr) return;
  if (const auto* expr = llvm::dyn_cast<clang::Expr>(statement)) {
    const Access access = access_of(expr, code);
    if (access.variable != nullptr) {
      const auto count = entries_of_table(access.table, code).size();
      if (count > 0) {
        rows = {access.variable, count};
        return;
      }
    }
  }
  if (llvm::isa<clang::LambdaExpr>(statement)) return;
  for (const auto* child : statement->children()) add_rows(child, code, depth + 1, rows);
}

}  // namespace

std::vector<const clang::Expr*> table_entries(const clang::Expr* table, const CodeIndex& code,
                                              bool first_only) {
  return entries_of_table(table, code, first_only);
}

const clang::Expr* entry_field(const clang::Expr* entry, unsigned index) {
  return field_of(entry, index);
}

Meaning meaning_of(const clang::Expr* expr, const Environment* environment, const CodeIndex& code) {
  const auto* inner = bare(expr);
  if (inner == nullptr) return {};
  if (const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(inner)) {
    if (const auto* parameter = llvm::dyn_cast<clang::ParmVarDecl>(reference->getDecl())) {
      return of_parameter(parameter, environment);
    }
  }
  if (const auto* entry = entry_of(inner, environment, code)) return {entry, environment, nullptr};
  const auto* member = llvm::dyn_cast<clang::MemberExpr>(inner);
  if (member == nullptr) return {};
  const auto* field = llvm::dyn_cast<clang::FieldDecl>(member->getMemberDecl());
  const auto* entry = entry_of(bare(member->getBase()), environment, code);
  if (field == nullptr || entry == nullptr) return {};
  return {field_of(entry, field->getFieldIndex()), environment, nullptr};
}

Rows rows_of(const std::vector<const clang::Expr*>& exprs, const CodeIndex& code) {
  Rows rows;
  for (const auto* expr : exprs) add_rows(expr, code, 0, rows);
  return rows;
}

}  // namespace bridgelint
