#include "extract/cpp/ast_visitor.h"

#include <clang/AST/RecursiveASTVisitor.h>

namespace bridgelint {
namespace {

// Clang's visitor, which tells ours of everything.
class Walk : public clang::RecursiveASTVisitor<Walk> {
 public:
  explicit Walk(AstVisitor& visitor) : visitor_(visitor) {}

  void go_into(clang::Decl* decl) { RecursiveASTVisitor::TraverseDecl(decl); }
  void go_into(clang::LambdaExpr* lambda) { RecursiveASTVisitor::TraverseLambdaExpr(lambda); }

  bool shouldVisitTemplateInstantiations() const { return visitor_.visit_instantiations; }
  bool TraverseDecl(clang::Decl* decl) {
    visitor_.TraverseDecl(decl);
    return true;
  }
  bool TraverseLambdaExpr(clang::LambdaExpr* lambda) {
    visitor_.TraverseLambdaExpr(lambda);
    return true;
  }
  bool dataTraverseStmtPre(clang::Stmt* statement) {
    visitor_.enter(statement);
    return true;
  }
  bool dataTraverseStmtPost(clang::Stmt* statement) {
    visitor_.leave(statement);
    return true;
  }

#define BRIDGELINT_VISIT(NODE)          \
  bool Visit##NODE(clang::NODE* node) { \
    visitor_.Visit##NODE(node);         \
    return true;                        \
  }
  BRIDGELINT_VISITED_NODES(BRIDGELINT_VISIT)
#undef BRIDGELINT_VISIT

 private:
  AstVisitor& visitor_;
};

}  // namespace

void AstVisitor::TraverseDecl(clang::Decl* decl) {
  Walk(*this).go_into(decl);
}

void AstVisitor::TraverseLambdaExpr(clang::LambdaExpr* lambda) {
  Walk(*this).go_into(lambda);
}

void AstVisitor::TraverseStmt(clang::Stmt* statement) {
  Walk(*this).TraverseStmt(statement);
}

}  // namespace bridgelint
