#include "extract/cpp/repair.h"

#include <clang/AST/ASTContext.h>
#include <clang/Lex/Lexer.h>

#include <algorithm>

#include "extract/cpp/ast_visitor.h"

namespace bridgelint {
namespace {

class Visitor : public AstVisitor {
 public:
  explicit Visitor(clang::ASTContext& ast) : ast_(ast) {}

  void VisitVarDecl(clang::VarDecl* variable) override {
    if (variable->isInvalidDecl() && variable->isLocalVarDecl()) broken_.push_back(variable);
  }

  void VisitStmt(clang::Stmt* statement) override {
    for (auto*& child : statement->children()) {
      auto* expr = llvm::dyn_cast_or_null<clang::RecoveryExpr>(child);
      if (expr == nullptr || !expr->subExpressions().empty()) continue;
      if (auto* variable = meant(expr)) child = reference(variable, expr);
    }
  }

  void VisitDeclStmt(clang::DeclStmt* statement) override {
    for (auto* declared : statement->decls()) {
      auto* variable = llvm::dyn_cast<clang::VarDecl>(declared);
      auto* initializer = variable == nullptr ? nullptr : variable->getInit();
      auto* expr = llvm::dyn_cast_or_null<clang::RecoveryExpr>(initializer);
      if (expr == nullptr || !expr->subExpressions().empty()) continue;
      if (auto* named = meant(expr)) variable->setInit(reference(named, expr));
    }
  }

 private:
  // The last variable of that name that was declared before.
  clang::VarDecl* meant(const clang::RecoveryExpr* expr) const {
    const auto at = expr->getBeginLoc();
    if (broken_.empty() || at.isMacroID() || at != expr->getEndLoc()) return nullptr;
    const auto name = clang::Lexer::getSourceText(clang::CharSourceRange::getTokenRange(at, at),
                                                  ast_.getSourceManager(), ast_.getLangOpts());
    const auto found = std::find_if(broken_.rbegin(), broken_.rend(), [&](const auto* variable) {
      return variable->getIdentifier() != nullptr && variable->getName() == name;
    });
    return found == broken_.rend() ? nullptr : *found;
  }

  clang::Expr* reference(clang::VarDecl* variable, const clang::Expr* at) const {
    return clang::DeclRefExpr::Create(ast_, {}, {}, variable, false, at->getBeginLoc(),
                                      ast_.DependentTy, clang::VK_LValue);
  }

  clang::ASTContext& ast_;
  std::vector<clang::VarDecl*> broken_;
};

bool has_size(clang::QualType type) {
  if (type.isNull() || type->isIncompleteType()) return false;
  const auto* record = type->getBaseElementTypeUnsafe()->getAsRecordDecl();
  return record == nullptr || !record->isInvalidDecl();
}

bool bases_have_size(const clang::CXXRecordDecl* record) {
  return std::ranges::all_of(record->bases(),
                             [](const auto& base) { return has_size(base.getType()); });
}

// A member of a class that is only declared counts as one byte.
void give_size_to_members(clang::CXXRecordDecl* record) {
  for (auto* field : record->fields()) {
    if (!has_size(field->getType())) field->setType(field->getASTContext().CharTy);
  }
}

void accept_class(clang::CXXRecordDecl* record) {
  if (!record->isInvalidDecl() || !record->isCompleteDefinition()) return;
  if (!bases_have_size(record)) return;
  give_size_to_members(record);
  record->setInvalidDecl(false);
}

}  // namespace

void accept_classes(clang::Decl* declaration) {
  auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(declaration);
  const bool holds_classes = llvm::isa<clang::NamespaceDecl, clang::LinkageSpecDecl>(declaration);
  if (record == nullptr && !holds_classes) return;
  for (auto* inner : llvm::cast<clang::DeclContext>(declaration)->decls()) accept_classes(inner);
  if (record != nullptr) accept_class(record);
}

void name_broken_variables(clang::ASTContext& ast, const std::vector<clang::Decl*>& declarations) {
  Visitor visitor(ast);
  for (auto* declaration : declarations) visitor.TraverseDecl(declaration);
}

}  // namespace bridgelint
