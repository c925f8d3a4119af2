#include "extract/cpp/value_uses.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/ExprCXX.h>

#include <optional>

#include "extract/cpp/ast_visitor.h"
#include "extract/cpp/expressions.h"

namespace bridgelint {
namespace {

constexpr int depth_limit = 24;

bool is_text_like(clang::QualType type) {
  if (type.isNull()) return false;
  type = type.getNonReferenceType();
  return !type->isArithmeticType() && !type->isEnumeralType() && !type->isVoidType();
}

// How many arguments are written out.
unsigned written(const clang::CallExpr* call) {
  unsigned count = 0;
  for (const auto* argument : call->arguments()) {
    if (!llvm::isa<clang::CXXDefaultArgExpr>(argument)) ++count;
  }
  return count;
}

std::string called(const clang::CallExpr* call) {
  const auto* function = call->getDirectCallee();
  return function != nullptr && function->getIdentifier() != nullptr ? function->getName().str()
                                                                     : std::string();
}

class Follower : public AstVisitor {
 public:
  Follower(const clang::FunctionDecl* function, const ValueRoot& root)
      : root_(root), functions_{function} {
    visit_instantiations = true;
  }

  void TraverseLambdaExpr(clang::LambdaExpr* lambda) override {
    functions_.push_back(lambda->getCallOperator());
    AstVisitor::TraverseLambdaExpr(lambda);
    functions_.pop_back();
  }

  void VisitVarDecl(clang::VarDecl* variable) override {
    if (!is_text_like(variable->getType()) || variable->getInit() == nullptr) return;
    if (auto part = part_of(variable->getInit())) parts_[variable] = std::move(*part);
  }

  void VisitBinaryOperator(clang::BinaryOperator* operation) override {
    if (operation->getOpcode() == clang::BO_Assign) {
      assign(operation->getLHS(), operation->getRHS());
    }
    if (!operation->isEqualityOp()) return;
    note_test(operation->getLHS(), operation->getRHS());
    note_test(operation->getRHS(), operation->getLHS());
    compare(operation->getLHS(), operation->getRHS(), operation);
  }

  void VisitCXXRewrittenBinaryOperator(clang::CXXRewrittenBinaryOperator* operation) override {
    if (operation->getOperator() == clang::BO_EQ || operation->getOperator() == clang::BO_NE) {
      compare(operation->getLHS(), operation->getRHS(), operation);
    }
  }

  void VisitCallExpr(clang::CallExpr* call) override {
    if (const auto* operation = llvm::dyn_cast<clang::CXXOperatorCallExpr>(call)) {
      visit_operator(operation);
      return;
    }
    if (root_.fills) {
      const int filled = root_.fills(call);
      if (filled >= 0 && static_cast<unsigned>(filled) < call->getNumArgs()) {
        fill(call->getArg(static_cast<unsigned>(filled)));
      }
    }
    const auto* member = llvm::dyn_cast<clang::CXXMemberCallExpr>(call);
    if (member != nullptr && member->getImplicitObjectArgument() != nullptr) {
      if (auto part = part_of(member->getImplicitObjectArgument())) {
        note_call(call, std::move(*part), true, 0);
      }
    }
    for (unsigned index = 0; index < call->getNumArgs(); ++index) {
      if (auto part = part_of(call->getArg(index))) note_call(call, std::move(*part), false, index);
    }
  }

  void VisitSwitchStmt(clang::SwitchStmt* statement) override {
    if (auto part = part_within(statement->getCond(), 0)) {
      ValueUse use;
      use.kind = ValueUseKind::switched;
      use.at = statement->getCond();
      use.switched = statement;
      add(std::move(use), std::move(*part));
    }
  }

  std::vector<ValueUse> uses;

 private:
  void visit_operator(const clang::CXXOperatorCallExpr* operation) {
    const auto kind = operation->getOperator();
    if (operation->getNumArgs() != 2) return;
    if (kind == clang::OO_EqualEqual || kind == clang::OO_ExclaimEqual) {
      note_test(operation->getArg(0), operation->getArg(1));
      note_test(operation->getArg(1), operation->getArg(0));
      compare(operation->getArg(0), operation->getArg(1), operation);
    } else if (kind == clang::OO_Equal) {
      assign(operation->getArg(0), operation->getArg(1));
    } else if (kind == clang::OO_Subscript) {
      if (auto part = part_of(operation->getArg(1))) {
        note_call(operation, std::move(*part), false, 1);
      }
    }
  }

  void assign(const clang::Expr* target, const clang::Expr* value) {
    const auto* variable = named_variable(target);
    if (variable == nullptr) return;
    if (auto part = part_of(value)) parts_[variable] = std::move(*part);
  }

  void fill(const clang::Expr* argument) {
    const auto* inner = bare(argument);
    if (const auto* address = llvm::dyn_cast<clang::UnaryOperator>(inner)) {
      inner = bare(address->getSubExpr());
    } else if (const auto* call = llvm::dyn_cast<clang::CallExpr>(inner)) {
      // `&uri` of a class with an operator of its own.
      if (call->getNumArgs() > 0) inner = bare(call->getArg(0));
    }
    if (const auto* variable = named_variable(inner)) parts_[variable] = "";
  }

  void compare(const clang::Expr* left, const clang::Expr* right, const clang::Expr* at) {
    const clang::Expr* other = right;
    auto part = part_of(left);
    if (!part) {
      part = part_of(right);
      other = left;
    }
    if (!part) return;
    ValueUse use;
    use.at = at;
    use.other = other;
    add(std::move(use), std::move(*part));
  }

  // `text.find(x) == 0`, `text.find(x) != npos`, also of what a smart pointer or iterator gives.
  void note_test(const clang::Expr* left, const clang::Expr* right) {
    const auto* call = llvm::dyn_cast_or_null<clang::CallExpr>(bare(left));
    if (call == nullptr) return;
    const auto* inner = bare(right);
    if (const auto* number = llvm::dyn_cast<clang::IntegerLiteral>(inner)) {
      tests_[call] = number->getValue() == 0 ? CallTest::zero : CallTest::none;
      return;
    }
    tests_[call] = CallTest::not_found;
  }

  void note_call(const clang::CallExpr* call, std::string part, bool on_object, unsigned argument) {
    ValueUse use;
    use.kind = ValueUseKind::called;
    use.at = call;
    use.call = call;
    use.on_object = on_object;
    use.argument = argument;
    if (const auto test = tests_.find(call); test != tests_.end()) use.test = test->second;
    add(std::move(use), std::move(part));
  }

  void add(ValueUse use, std::string part) {
    use.part = std::move(part);
    use.function = functions_.back();
    uses.push_back(std::move(use));
  }

  std::optional<std::string> part_within(const clang::Stmt* statement, int depth) {
    if (statement == nullptr || depth > depth_limit) return std::nullopt;
    if (const auto* expr = llvm::dyn_cast<clang::Expr>(statement)) {
      if (auto part = part_of(expr)) return part;
    }
    for (const auto* child : statement->children()) {
      if (auto part = part_within(child, depth + 1)) return part;
    }
    return std::nullopt;
  }

  // Nothing when the expression is not the value or a part of it.
  std::optional<std::string> part_of(const clang::Expr* given, int depth = 0) const {
    const auto* expr = bare(given);
    if (expr == nullptr || depth > depth_limit) return std::nullopt;
    if (root_.yields && root_.yields(expr)) return "";
    if (const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(expr)) {
      if (root_.parameter != nullptr && reference->getDecl() == root_.parameter) return "";
      const auto known = parts_.find(reference->getDecl());
      return known == parts_.end() ? std::nullopt : std::optional(known->second);
    }
    if (const auto* member = llvm::dyn_cast<clang::MemberExpr>(expr)) {
      return is_text_like(member->getType())
                 ? step(member->getBase(), member->getMemberDecl()->getNameAsString(), depth)
                 : std::nullopt;
    }
    if (const auto* operation = llvm::dyn_cast<clang::UnaryOperator>(expr)) {
      return part_of(operation->getSubExpr(), depth + 1);
    }
    if (const auto* construct = llvm::dyn_cast<clang::CXXConstructExpr>(expr)) {
      return construct->getNumArgs() > 0 ? part_of(construct->getArg(0), depth + 1) : std::nullopt;
    }
    if (const auto* call = llvm::dyn_cast<clang::CallExpr>(expr)) return part_of_call(call, depth);
    return std::nullopt;
  }

  std::optional<std::string> part_of_call(const clang::CallExpr* call, int depth) const {
    if (!is_text_like(call->getType())) return std::nullopt;
    if (const auto* operation = llvm::dyn_cast<clang::CXXOperatorCallExpr>(call)) {
      const auto kind = operation->getOperator();
      if (kind != clang::OO_Arrow && kind != clang::OO_Star) return std::nullopt;
      return part_of(operation->getArg(0), depth + 1);
    }
    if (const auto* member = llvm::dyn_cast<clang::CXXMemberCallExpr>(call)) {
      return written(call) == 0 ? step(member->getImplicitObjectArgument(), called(call), depth)
                                : std::nullopt;
    }
    return written(call) == 1 ? step(call->getArg(0), called(call), depth) : std::nullopt;
  }

  std::optional<std::string> step(const clang::Expr* from, std::string name, int depth) const {
    auto part = part_of(from, depth + 1);
    if (!part) return part;
    return part->empty() ? name : *part + "." + name;
  }

  const ValueRoot& root_;
  std::vector<const clang::FunctionDecl*> functions_;
  llvm::DenseMap<const clang::ValueDecl*, std::string> parts_;
  llvm::DenseMap<const clang::CallExpr*, CallTest> tests_;
};

}  // namespace

std::vector<ValueUse> uses_of_value(const clang::FunctionDecl* function, const ValueRoot& root) {
  const clang::FunctionDecl* definition = nullptr;
  if (function == nullptr || !function->hasBody(definition)) return {};
  Follower follower(definition, root);
  follower.TraverseStmt(definition->getBody());
  return std::move(follower.uses);
}

}  // namespace bridgelint
