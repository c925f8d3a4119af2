#include "extract/cpp/name_branches.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/Decl.h>
#include <clang/AST/Expr.h>
#include <clang/Basic/SourceManager.h>

#include <algorithm>

#include "extract/cpp/ast_visitor.h"
#include "extract/cpp/expressions.h"

namespace bridgelint {
namespace {

// The local flag that the expression names.
const clang::VarDecl* flag_of(const clang::Expr* expr) {
  const auto* reference = llvm::dyn_cast_or_null<clang::DeclRefExpr>(bare(expr));
  const auto* variable =
      reference == nullptr ? nullptr : llvm::dyn_cast<clang::VarDecl>(reference->getDecl());
  const bool flag =
      variable != nullptr && variable->hasLocalStorage() && variable->getType()->isBooleanType();
  return flag ? variable : nullptr;
}

bool is_true(const clang::Expr* expr) {
  const auto* value = llvm::dyn_cast_or_null<clang::CXXBoolLiteralExpr>(bare(expr));
  return value != nullptr && value->getValue();
}

bool overlap(const Text& left, const Text& right) {
  return left.is_exact() ? right.may_be(left.value)
                         : left.may_be(right.value) || left.value.starts_with(right.value);
}

// Each place where a flag is named and not only read.
class FlagVisitor : public AstVisitor {
 public:
  void VisitBinaryOperator(clang::BinaryOperator* operation) override {
    const auto* flag =
        operation->getOpcode() == clang::BO_Assign ? flag_of(operation->getLHS()) : nullptr;
    if (flag == nullptr) return;
    assigned_.insert(bare(operation->getLHS()));
    changes.push_back({flag, operation->getBeginLoc(), is_true(operation->getRHS())});
  }
  void VisitImplicitCastExpr(clang::ImplicitCastExpr* cast) override {
    if (cast->getCastKind() == clang::CK_LValueToRValue) assigned_.insert(bare(cast));
  }
  void VisitDeclRefExpr(clang::DeclRefExpr* reference) override {
    const auto* flag = flag_of(reference);
    if (flag != nullptr && !assigned_.contains(reference)) {
      changes.push_back({flag, reference->getBeginLoc(), false});
    }
  }

  std::vector<FlagChange> changes;

 private:
  std::set<const clang::Expr*> assigned_;  ///< or only read
};

}  // namespace

NameBranches::NameBranches(const clang::FunctionDecl* function, const NameTests& tests)
    : tests_(tests),
      sources_(function->getASTContext().getSourceManager()),
      branches_(branches_of(function)) {
  FlagVisitor visitor;
  visitor.TraverseStmt(function->getBody());
  changes_ = std::move(visitor.changes);
}

std::vector<clang::SourceRange> NameBranches::closed_to(const Text& name) const {
  std::vector<clang::SourceRange> result;
  for (const auto& branch : branches_) {
    if (closed(branch, name)) result.push_back(branch.code);
  }
  return result;
}

bool NameBranches::closed(const Branch& branch, const Text& name) const {
  return std::ranges::all_of(branch.when, [&](const auto& outcomes) {
    return std::ranges::any_of(outcomes, [&](const TestOutcome& outcome) {
      return excludes(outcome, name) || flag_set_for(outcome, name);
    });
  });
}

// Whether the outcome is not seen when the name is `name`.
bool NameBranches::excludes(const TestOutcome& outcome, const Text& name) const {
  if (const auto same = tests_.find({outcome.test, outcome.holds}); same != tests_.end()) {
    return std::ranges::none_of(same->second, [&](const Text& own) { return overlap(own, name); });
  }
  const auto opposite = tests_.find({outcome.test, !outcome.holds});
  if (opposite == tests_.end() || opposite->second.size() != 1) return false;
  const Text& own = *opposite->second.begin();
  return own == name || (!own.is_exact() && name.value.starts_with(own.value));
}

// Whether the outcome is always seen when the name is `name`.
bool NameBranches::implied_by(const TestOutcome& outcome, const Text& name) const {
  return excludes({outcome.test, !outcome.holds}, name);
}

bool NameBranches::is_certain(clang::SourceLocation place, const Text& name) const {
  return std::ranges::all_of(branches_, [&](const Branch& branch) {
    const bool inside =
        !before(place, branch.code.getBegin()) && !before(branch.code.getEnd(), place);
    return !inside || std::ranges::any_of(branch.when, [&](const auto& outcomes) {
      return std::ranges::all_of(
          outcomes, [&](const TestOutcome& outcome) { return implied_by(outcome, name); });
    });
  });
}

// Whether the outcome is that a flag is down which is up by then when the name is `name`.
bool NameBranches::flag_set_for(const TestOutcome& outcome, const Text& name) const {
  const auto* flag = outcome.holds || outcome.test == nullptr ? nullptr : flag_of(outcome.test);
  if (flag == nullptr) return false;
  bool set = false;
  for (const auto& change : changes_) {
    if (change.flag != flag || !before(change.at, outcome.test->getBeginLoc())) continue;
    if (!change.sets) return false;
    set = set || is_certain(change.at, name);
  }
  return set;
}

bool NameBranches::before(clang::SourceLocation left, clang::SourceLocation right) const {
  return sources_.isBeforeInTranslationUnit(left, right);
}

}  // namespace bridgelint
