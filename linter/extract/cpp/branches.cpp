#include "extract/cpp/branches.h"

#include <clang/AST/Decl.h>
#include <clang/AST/ExprCXX.h>
#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/AST/Stmt.h>

#include <iterator>

#include "extract/cpp/expressions.h"

namespace bridgelint {
namespace {

using Rows = std::vector<std::vector<TestOutcome>>;
constexpr size_t max_rows = 256;
constexpr unsigned max_depth = 300;

bool is_zero(const clang::Expr* expr) {
  const auto* number = llvm::dyn_cast<clang::IntegerLiteral>(bare(expr));
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

// What follows the statement in its block is not reached through it.
bool leaves_block(const clang::Stmt* statement) {
  if (const auto* block = llvm::dyn_cast_or_null<clang::CompoundStmt>(statement)) {
    statement = block->body_empty() ? nullptr : block->body_back();
  }
  if (statement == nullptr) return false;
  if (const auto* choice = llvm::dyn_cast<clang::IfStmt>(statement)) {
    return leaves_block(choice->getThen()) && leaves_block(choice->getElse());
  }
  if (const auto* expr = llvm::dyn_cast<clang::Expr>(statement)) statement = bare(expr);
  return llvm::isa<clang::ReturnStmt, clang::BreakStmt, clang::ContinueStmt, clang::GotoStmt,
                   clang::CoreturnStmt, clang::CXXThrowExpr>(statement);
}

class Visitor : public clang::RecursiveASTVisitor<Visitor> {
 public:
  bool TraverseLambdaExpr(clang::LambdaExpr*) { return true; }

  bool VisitIfStmt(clang::IfStmt* choice) {
    if (choice->getCond() == nullptr) return true;
    add(choice->getThen()->getSourceRange(), ways(choice->getCond(), true));
    if (const auto* other = choice->getElse()) {
      add(other->getSourceRange(), ways(choice->getCond(), false));
    }
    return true;
  }

  bool VisitCompoundStmt(clang::CompoundStmt* block) {
    for (auto place = block->body_begin(); place != block->body_end(); ++place) {
      const auto* choice = llvm::dyn_cast<clang::IfStmt>(*place);
      const auto next = std::next(place);
      if (choice == nullptr || next == block->body_end() || choice->getCond() == nullptr) continue;
      if (choice->getElse() != nullptr || !leaves_block(choice->getThen())) continue;
      add({(*next)->getBeginLoc(), block->body_back()->getEndLoc()},
          ways(choice->getCond(), false));
    }
    return true;
  }

  bool VisitSwitchStmt(clang::SwitchStmt* statement) {
    const auto* block = llvm::dyn_cast_or_null<clang::CompoundStmt>(statement->getBody());
    if (block == nullptr) return true;
    Rows open;
    clang::SourceRange code;
    const auto close = [&] {
      if (code.isValid()) add(code, std::move(open));
      open = {};
      code = {};
    };
    for (const auto* part : block->body()) {
      if (llvm::isa<clang::SwitchCase>(part) && code.isInvalid()) code = part->getBeginLoc();
      for (auto* label = llvm::dyn_cast<clang::SwitchCase>(part); label != nullptr;
           label = llvm::dyn_cast<clang::SwitchCase>(part)) {
        const auto* one = llvm::dyn_cast<clang::CaseStmt>(label);
        // `default` is reached by what no test speaks of.
        open.push_back(one == nullptr ? std::vector<TestOutcome>{}
                                      : std::vector<TestOutcome>{{bare(one->getLHS()), true}});
        part = label->getSubStmt();
      }
      if (part == nullptr || code.isInvalid()) continue;
      code.setEnd(part->getEndLoc());
      if (leaves_block(part)) close();
    }
    close();
    return true;
  }

  std::vector<Branch> branches;

 private:
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
