#include "extract/cpp/branches.h"

#include <clang/AST/Decl.h>
#include <clang/AST/ExprCXX.h>
#include <clang/AST/Stmt.h>
#include <clang/AST/StmtCXX.h>

#include <iterator>

#include "extract/cpp/ast_visitor.h"
#include "extract/cpp/expressions.h"
#include "extract/cpp/flow_predicates.h"

namespace bridgelint {
namespace {

using Rows = std::vector<std::vector<TestOutcome>>;
constexpr size_t max_rows = 256;
constexpr unsigned max_depth = 300;

bool is_zero(const clang::Expr* expr) {
  expr = bare(expr);
  if (const auto* flag = llvm::dyn_cast<clang::CXXBoolLiteralExpr>(expr)) return !flag->getValue();
  const auto* number = llvm::dyn_cast<clang::IntegerLiteral>(expr);
  return number != nullptr && number->getValue() == 0;
}

Rows either(Rows left, Rows right) {
  left.insert(left.end(), std::make_move_iterator(right.begin()),
              std::make_move_iterator(right.end()));
  return left;
}

Rows both(const Rows& left, const Rows& right) {
  Rows result;
  if (left.size() * right.size() > max_rows) return result;
  for (const auto& one : left) {
    for (const auto& other : right) {
      result.push_back(one);
      result.back().insert(result.back().end(), other.begin(), other.end());
    }
  }
  return result;
}

// In which ways `condition` comes out as `holds`; no row when they are too many.
Rows ways(const clang::Expr* condition, bool holds, unsigned depth = 0) {
  condition = bare(condition);
  if (condition == nullptr || depth > max_depth) return {};
  if (const auto* negated = llvm::dyn_cast<clang::UnaryOperator>(condition)) {
    if (negated->getOpcode() == clang::UO_LNot) {
      return ways(negated->getSubExpr(), !holds, depth + 1);
    }
  }
  if (const auto* operation = llvm::dyn_cast<clang::BinaryOperator>(condition)) {
    if (operation->isLogicalOp()) {
      const auto left = ways(operation->getLHS(), holds, depth + 1);
      const auto right = ways(operation->getRHS(), holds, depth + 1);
      if (left.empty() || right.empty() || left.size() + right.size() > max_rows) return {};
      const bool needs_both = (operation->getOpcode() == clang::BO_LAnd) == holds;
      return needs_both ? both(left, right) : either(left, right);
    }
    // `strcmp(a, b) == 0` tests the call.
    if (operation->isEqualityOp() && is_zero(operation->getRHS())) {
      const bool equal = (operation->getOpcode() == clang::BO_EQ) == holds;
      return ways(operation->getLHS(), !equal, depth + 1);
    }
  }
  return {{{condition, holds}}};
}

class Visitor : public AstVisitor {
 public:
  void TraverseLambdaExpr(clang::LambdaExpr*) override {}

  void VisitIfStmt(clang::IfStmt* choice) override {
    add_sides(choice->getCond(), choice->getThen(), choice->getElse());
  }

  void VisitConditionalOperator(clang::ConditionalOperator* choice) override {
    add_sides(choice->getCond(), choice->getTrueExpr(), choice->getFalseExpr());
  }

  void VisitBinaryOperator(clang::BinaryOperator* operation) override {
    if (!operation->isLogicalOp()) return;
    const bool needs_both = operation->getOpcode() == clang::BO_LAnd;
    add(operation->getRHS()->getSourceRange(), ways(operation->getLHS(), needs_both));
  }

  void VisitForStmt(clang::ForStmt* loop) override {
    add_sides(loop->getCond(), loop->getBody(), nullptr);
  }

  void VisitWhileStmt(clang::WhileStmt* loop) override {
    add_sides(loop->getCond(), loop->getBody(), nullptr);
  }

  void VisitCXXForRangeStmt(clang::CXXForRangeStmt* loop) override {
    add(loop->getBody()->getSourceRange(), {{{nullptr, true}}});
  }

  void VisitCXXCatchStmt(clang::CXXCatchStmt* handler) override {
    add(handler->getSourceRange(), {{{nullptr, true}}});
  }

  void VisitCompoundStmt(clang::CompoundStmt* block) override {
    for (auto place = block->body_begin(); place != block->body_end(); ++place) {
      const auto* choice = llvm::dyn_cast<clang::IfStmt>(*place);
      const auto next = std::next(place);
      if (choice == nullptr || next == block->body_end() || choice->getCond() == nullptr) continue;
      if (choice->getElse() != nullptr || !flow::leaves_block(choice->getThen())) continue;
      add({(*next)->getBeginLoc(), block->body_back()->getEndLoc()},
          ways(choice->getCond(), false));
    }
  }

  void VisitSwitchStmt(clang::SwitchStmt* statement) override {
    const auto* block = llvm::dyn_cast_or_null<clang::CompoundStmt>(statement->getBody());
    if (block == nullptr) return;
    // `default` is reached by none of what the labels say.
    std::vector<TestOutcome> none;
    for (const auto* label = statement->getSwitchCaseList(); label != nullptr;
         label = label->getNextSwitchCase()) {
      if (const auto* one = llvm::dyn_cast<clang::CaseStmt>(label)) {
        none.push_back({bare(one->getLHS()), false});
      }
    }
    Rows open;
    clang::SourceRange code;
    const auto close = [&] {
      if (code.isValid()) add(code, open);
      code = {};
    };
    for (const auto* part : block->body()) {
      if (llvm::isa<clang::SwitchCase>(part)) {
        close();
        code = part->getBeginLoc();
      }
      for (auto* label = llvm::dyn_cast<clang::SwitchCase>(part); label != nullptr;
           label = llvm::dyn_cast<clang::SwitchCase>(part)) {
        const auto* one = llvm::dyn_cast<clang::CaseStmt>(label);
        open.push_back(one == nullptr ? none
                                      : std::vector<TestOutcome>{{bare(one->getLHS()), true}});
        part = label->getSubStmt();
      }
      if (part == nullptr || code.isInvalid()) continue;
      code.setEnd(part->getEndLoc());
      if (!flow::leaves_block(part)) continue;
      close();
      open = {};
    }
    close();
  }

  std::vector<Branch> branches;

 private:
  void add_sides(const clang::Expr* condition, const clang::Stmt* then, const clang::Stmt* other) {
    if (condition == nullptr) return;
    add(then->getSourceRange(), ways(condition, true));
    if (other != nullptr) add(other->getSourceRange(), ways(condition, false));
  }

  void add(clang::SourceRange code, Rows when) {
    if (!when.empty()) branches.push_back({code, std::move(when)});
  }
};

}  // namespace

std::vector<Branch> branches_of(const clang::FunctionDecl* function) {
  Visitor visitor;
  visitor.TraverseStmt(function->getBody());
  return std::move(visitor.branches);
}

}  // namespace bridgelint
