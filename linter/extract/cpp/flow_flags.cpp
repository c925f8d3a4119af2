// Flags: what a truth value in a variable says of the checks that set it.
#include <clang/AST/DeclCXX.h>
#include <clang/AST/StmtCXX.h>

#include <algorithm>
#include <utility>

#include "extract/cpp/flow_function.h"
#include "extract/cpp/flow_predicates.h"

namespace bridgelint::flow {
namespace {

using llvm::dyn_cast;

constexpr int max_nesting = 64;

// Gathers what is written to one variable.
class FlagReader {
 public:
  FlagReader(const clang::VarDecl* variable, clang::ASTContext& ast)
      : variable_(variable), ast_(ast) {}

  Flag read(const clang::Stmt* body) {
    if (const auto* initial = variable_->getInit()) flag_.initial = constant(initial);
    flag_.value = variable_->getInit();
    gather(body, 0);
    flag_.readable = flag_.readable && uses_ == known_uses_;
    return std::move(flag_);
  }

 private:
  std::optional<bool> constant(const clang::Expr* expr) const {
    bool value = false;
    if (expr->isValueDependent() || !expr->EvaluateAsBooleanCondition(value, ast_)) {
      return std::nullopt;
    }
    return value;
  }

  bool is_flag(const clang::Expr* expr) const { return is_variable(expr, variable_); }

  void gather(const clang::Stmt* stmt, int depth) {
    if (stmt == nullptr) return;
    if (depth > max_nesting) {
      flag_.readable = false;
      return;
    }
    if (const auto* choice = dyn_cast<clang::IfStmt>(stmt)) {
      gather(choice->getInit(), depth + 1);
      gather(choice->getCond(), depth + 1);
      under_.emplace_back(choice->getCond(), true);
      gather(choice->getThen(), depth + 1);
      under_.back().second = false;
      gather(choice->getElse(), depth + 1);
      under_.pop_back();
      return;
    }
    if (const auto* declaration = dyn_cast<clang::DeclStmt>(stmt)) {
      for (const auto* declared : declaration->decls()) {
        if (declared == variable_) outside_ = under_.size();
      }
    }
    const bool loop =
        llvm::isa<clang::ForStmt, clang::WhileStmt, clang::DoStmt, clang::CXXForRangeStmt>(stmt);
    const auto* outer = loop ? std::exchange(loop_, stmt) : loop_;
    note(stmt);
    for (const auto* child : stmt->children()) gather(child, depth + 1);
    loop_ = outer;
  }

  void note(const clang::Stmt* stmt) {
    if (const auto* reference = dyn_cast<clang::DeclRefExpr>(stmt)) {
      if (reference->getDecl() == variable_) ++uses_;
    }
    if (const auto* cast = dyn_cast<clang::CastExpr>(stmt)) {
      const auto* read = dyn_cast<clang::DeclRefExpr>(cast->getSubExpr()->IgnoreParens());
      const bool value = cast->getCastKind() == clang::CK_LValueToRValue;
      if (value && read != nullptr && read->getDecl() == variable_) ++known_uses_;
    }
    const auto* op = dyn_cast<clang::BinaryOperator>(stmt);
    if (op == nullptr || !op->isAssignmentOp() || !is_flag(op->getLHS())) return;
    ++known_uses_;
    FlagWrite write;
    write.at = op;
    write.value = op->getRHS();
    write.loop = loop_;
    write.under.assign(under_.begin() + static_cast<ptrdiff_t>(outside_), under_.end());
    const auto* both = dyn_cast<clang::BinaryOperator>(core(op->getRHS()));
    const bool kept = both != nullptr && both->isLogicalOp() && is_flag(both->getLHS());
    if (op->getOpcode() == clang::BO_Assign && !kept) {
      write.constant = constant(op->getRHS());
    } else {
      const bool all =
          kept ? both->getOpcode() == clang::BO_LAnd : op->getOpcode() == clang::BO_AndAssign;
      const bool any = kept || op->getOpcode() == clang::BO_OrAssign;
      if (kept) write.value = both->getRHS();
      if (!all && !any) flag_.readable = false;
      write.narrows = all;
      write.widens = !all;
    }
    flag_.writes.push_back(std::move(write));
  }

  const clang::VarDecl* variable_;
  clang::ASTContext& ast_;
  Flag flag_;
  std::vector<std::pair<const clang::Expr*, bool>> under_;
  size_t outside_ = 0;  ///< conditions round the declaration
  const clang::Stmt* loop_ = nullptr;
  size_t uses_ = 0;
  size_t known_uses_ = 0;
};

// The value without which a function does not return: `if (!ok) throw …;`.
std::optional<bool> demanded(const clang::FunctionDecl* function, unsigned index) {
  const clang::FunctionDecl* definition = nullptr;
  if (!function->hasBody(definition)) return std::nullopt;
  const auto* parameter = definition->getParamDecl(index);
  const auto* body = dyn_cast<clang::CompoundStmt>(definition->getBody());
  if (body == nullptr || !is_bool(parameter->getType())) return std::nullopt;
  for (const auto* next : body->body()) {
    const auto* choice = dyn_cast<clang::IfStmt>(next);
    if (choice == nullptr || !gives_up(choice->getThen())) continue;
    const auto* condition = core(choice->getCond());
    const auto* negated = dyn_cast<clang::UnaryOperator>(condition);
    const bool denied = negated != nullptr && negated->getOpcode() == clang::UO_LNot;
    if (is_variable(denied ? negated->getSubExpr() : condition, parameter)) return denied;
  }
  return std::nullopt;
}

}  // namespace

// `require(is_known(name))`: behind a function that throws otherwise.
void FunctionFlow::assume_demanded(const Call& call) {
  for (unsigned i = 0; i < call.arguments.size() && i < call.function->getNumParams(); ++i) {
    if (!is_bool(call.function->getParamDecl(i)->getType())) continue;
    if (const auto truth = demanded(call.function, i)) assume(call.arguments[i], *truth);
  }
}

const Flag* FunctionFlow::flag_of(const clang::Expr* expr) {
  const auto* reference = llvm::dyn_cast_or_null<clang::DeclRefExpr>(core(expr));
  const auto* variable =
      reference == nullptr ? nullptr : dyn_cast<clang::VarDecl>(reference->getDecl());
  const bool flag = variable != nullptr && is_bool(variable->getType()) &&
                    !variable->getType()->isReferenceType() && variable->isLocalVarDecl() &&
                    rewritten_.contains(variable);
  if (!flag) return nullptr;
  const auto [entry, fresh] = flags_.try_emplace(variable);
  if (fresh) entry->second = FlagReader(variable, unit_.ast).read(function_->getBody());
  return entry->second.readable ? &entry->second : nullptr;
}

// What is known when the flag is `truth`.
void FunctionFlow::assume_flag(const Flag& flag, bool truth, unsigned depth) {
  // Where it can have been set so, one of the checks that lead there was passed.
  const auto sets = [&](const FlagWrite& write) {
    if (write.constant) return *write.constant == truth;
    return truth ? !write.narrows : !write.widens;
  };
  const bool begins_so = flag.value != nullptr && flag.initial.value_or(truth) == truth;
  const bool set_later = std::ranges::any_of(flag.writes, sets);
  if (!begins_so || (!flag.initial && set_later)) {
    const State before = state_;
    std::optional<State> all;
    const auto add = [&] {
      if (all) {
        join(tables_, *all, state_);
      } else {
        all = state_;
      }
      state_ = before;
    };
    if (begins_so) {
      assume(flag.value, truth, depth + 1);
      add();
    }
    for (const FlagWrite& write : flag.writes) {
      if (!sets(write)) continue;
      for (const auto& [condition, outcome] : write.under) assume(condition, outcome, depth + 1);
      if (!write.constant) assume(write.value, truth, depth + 1);
      add();
    }
    state_ = all.value_or(before);
    return;
  }
  // Where it was so from the beginning and nothing sets it again, no check has failed.
  if (set_later) return;
  if (!flag.initial) assume(flag.value, truth, depth + 1);
  for (const FlagWrite& write : flag.writes) {
    if (write.loop != nullptr) {
      assume_loop_done(write.loop, flag);
    } else if (!write.constant && write.under.empty()) {
      assume(write.value, truth, depth + 1);
    } else if (write.constant && write.under.size() == 1) {
      assume(write.under[0].first, !write.under[0].second, depth + 1);
    }
  }
}

}  // namespace bridgelint::flow
