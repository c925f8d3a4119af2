#pragma once

#include <clang/AST/DeclCXX.h>
#include <clang/AST/DeclObjC.h>
#include <clang/AST/ExprCXX.h>
#include <clang/AST/StmtCXX.h>

namespace bridgelint {

/// The kinds of nodes that an AstVisitor is told of.
#define BRIDGELINT_VISITED_NODES(NODE) \
  NODE(CXXConstructorDecl)             \
  NODE(CXXMethodDecl)                  \
  NODE(CXXRecordDecl)                  \
  NODE(FunctionDecl)                   \
  NODE(ObjCImplementationDecl)         \
  NODE(ObjCMethodDecl)                 \
  NODE(VarDecl)                        \
  NODE(BinaryOperator)                 \
  NODE(CallExpr)                       \
  NODE(CompoundStmt)                   \
  NODE(ConditionalOperator)            \
  NODE(CXXCatchStmt)                   \
  NODE(CXXConstructExpr)               \
  NODE(CXXForRangeStmt)                \
  NODE(CXXMemberCallExpr)              \
  NODE(CXXOperatorCallExpr)            \
  NODE(CXXRewrittenBinaryOperator)     \
  NODE(DeclRefExpr)                    \
  NODE(DeclStmt)                       \
  NODE(ForStmt)                        \
  NODE(IfStmt)                         \
  NODE(ImplicitCastExpr)               \
  NODE(InitListExpr)                   \
  NODE(LambdaExpr)                     \
  NODE(RecoveryExpr)                   \
  NODE(ReturnStmt)                     \
  NODE(Stmt)                           \
  NODE(SwitchStmt)                     \
  NODE(UnaryOperator)                  \
  NODE(WhileStmt)

/// A walk through code in the order of its source. Clang's own visitor is a template of a hundred
/// kilobytes of code and seconds of compilation for each class that derives from it; this one is
/// instantiated once. The hooks are Clang's, with its names and its order: what a base class is
/// told of comes before what its derived class is.
class AstVisitor {
 public:
  AstVisitor() = default;
  AstVisitor(const AstVisitor&) = delete;
  AstVisitor& operator=(const AstVisitor&) = delete;
  virtual ~AstVisitor() = default;

  /// Also the code that was made from templates.
  bool visit_instantiations = false;

  /// These two go into a node; an override that does not call them leaves it out. Null is allowed.
  virtual void TraverseDecl(clang::Decl* decl);
  virtual void TraverseLambdaExpr(clang::LambdaExpr* lambda);
  void TraverseStmt(clang::Stmt* statement);

  /// Before and after a statement and all below it.
  virtual void enter(clang::Stmt*) {}
  virtual void leave(clang::Stmt*) {}

#define BRIDGELINT_VISIT(NODE) \
  virtual void Visit##NODE(clang::NODE*) {}
  BRIDGELINT_VISITED_NODES(BRIDGELINT_VISIT)
#undef BRIDGELINT_VISIT
};

}  // namespace bridgelint
