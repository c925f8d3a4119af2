#include "extract/cpp/code_index.h"

#include <llvm/ADT/DenseSet.h>

#include <algorithm>
#include <array>

#include "extract/cpp/ast_visitor.h"
#include "extract/cpp/callees.h"
#include "extract/cpp/expressions.h"
#include "extract/cpp/unknown_types.h"

namespace bridgelint {
namespace {

bool is_control(const clang::Stmt* statement) {
  return llvm::isa<clang::IfStmt, clang::ForStmt, clang::WhileStmt, clang::DoStmt,
                   clang::SwitchStmt, clang::CXXForRangeStmt, clang::CXXCatchStmt,
                   clang::ConditionalOperator>(statement);
}

// The variable on the far left of `a << b << c` or of a chain of member calls that return the
// object.
const clang::VarDecl* chain_base(const clang::Expr* expr,
                                 llvm::DenseSet<const clang::Expr*>& links) {
  for (int depth = 0; depth < 4096; ++depth) {
    const auto* inner = bare(expr);
    if (const auto* operation = llvm::dyn_cast<clang::CXXOperatorCallExpr>(inner)) {
      if (operation->getNumArgs() == 0) return nullptr;
      links.insert(operation);
      expr = operation->getArg(0);
    } else if (const auto* member = llvm::dyn_cast<clang::CXXMemberCallExpr>(inner)) {
      if (member->getImplicitObjectArgument() == nullptr) return nullptr;
      links.insert(member);
      expr = member->getImplicitObjectArgument();
    } else {
      return named_variable(inner);
    }
  }
  return nullptr;
}

// What only looks, in a container of the standard library, though it is not const.
bool only_looks(const clang::CXXMethodDecl* method) {
  if (!method->isInStdNamespace() || method->getIdentifier() == nullptr) return false;
  if (method->getParent()->getName() == "basic_string") return false;
  constexpr std::array<std::string_view, 6> names{"begin", "end",  "rbegin",
                                                  "rend",  "find", "lower_bound"};
  return std::ranges::find(names, std::string_view(method->getName())) != names.end();
}

bool changes_object(const clang::CXXMethodDecl* method) {
  return method != nullptr && !only_looks(method) && !method->isConst() && !method->isStatic() &&
         !llvm::isa<clang::CXXConversionDecl>(method);
}

bool may_write_through(clang::QualType parameter) {
  if (parameter->isLValueReferenceType() || parameter->isPointerType()) {
    return !parameter->getPointeeType().isConstQualified();
  }
  return false;
}

class Indexer : public AstVisitor {
 public:
  Indexer(clang::ASTContext& context, const Places& places, const ApiIndex& api, CodeIndex& out)
      : sources_(context.getSourceManager()), places_(places), api_(api), out_(out) {
    // A template's own code says less than its instantiations.
    visit_instantiations = true;
  }

  void TraverseDecl(clang::Decl* decl) override {
    if (decl == nullptr || foreign(decl)) return;
    const auto* function = llvm::dyn_cast<clang::FunctionDecl>(decl);
    if (function == nullptr) return AstVisitor::TraverseDecl(decl);
    functions_.push_back(function);
    AstVisitor::TraverseDecl(decl);
    functions_.pop_back();
  }

  void TraverseLambdaExpr(clang::LambdaExpr* lambda) override {
    functions_.push_back(lambda->getCallOperator());
    AstVisitor::TraverseLambdaExpr(lambda);
    functions_.pop_back();
  }

  void enter(clang::Stmt* statement) override {
    if (is_control(statement)) ++control_;
  }
  void leave(clang::Stmt* statement) override {
    if (is_control(statement)) --control_;
  }

  void VisitVarDecl(clang::VarDecl* variable) override {
    depths_[variable] = control_;
    if (variable->hasInit() && !api_.in_table(qualified_name(variable)).empty()) {
      out_.tables.push_back({nullptr, variable, enclosing()});
    }
  }
  void VisitCXXRecordDecl(clang::CXXRecordDecl* record) override {
    if (record->isThisDeclarationADefinition() && !record->isLambda()) {
      out_.classes.push_back(record);
    }
  }
  void VisitCXXMethodDecl(clang::CXXMethodDecl* method) override {
    const bool overrides = method->size_overridden_methods() > 0;
    if (overrides || may_override_unseen(method)) out_.overriders.push_back(method);
  }
  void VisitCXXConstructorDecl(clang::CXXConstructorDecl* constructor) override {
    for (const auto* initializer : constructor->inits()) {
      if (!initializer->isWritten() || initializer->getMember() == nullptr) continue;
      const auto* value = initializer->getInit();
      out_.fields.push_back({initializer->getMember(), value, value, constructor});
    }
  }

  void VisitCXXForRangeStmt(clang::CXXForRangeStmt* loop) override {
    if (loop->getLoopVariable() != nullptr) out_.loops[loop->getLoopVariable()] = loop;
  }

  void VisitCallExpr(clang::CallExpr* call) override {
    out_.calls.push_back({call, enclosing()});
    note_arguments(call);
  }
  void VisitRecoveryExpr(clang::RecoveryExpr* call) override {
    out_.calls.push_back({call, enclosing()});
  }
  void VisitCXXConstructExpr(clang::CXXConstructExpr* construct) override {
    const auto name = construct->getConstructor()->getParent()->getName();
    if (!api_.named(std::string_view(name)).empty()) {
      out_.calls.push_back({construct, enclosing()});
    }
  }

  void VisitBinaryOperator(clang::BinaryOperator* operation) override {
    if (!operation->isAssignmentOp()) return;
    if (const auto* variable = named_variable(operation->getLHS())) note(variable, operation);
    note_element(operation->getLHS(), operation->getRHS(), operation);
    note_field(operation->getLHS(), operation->getRHS(), operation);
  }
  void VisitUnaryOperator(clang::UnaryOperator* operation) override {
    const bool moves = operation->isIncrementDecrementOp() && operation->getType()->isPointerType();
    if (!moves) return;
    if (const auto* variable = named_variable(operation->getSubExpr())) note(variable, operation);
  }
  void VisitInitListExpr(clang::InitListExpr* list) override {
    // The rows of a table are met as they are written, without their types.
    if (!list->isSemanticForm()) list = list->getSemanticForm();
    const auto* record = list == nullptr ? nullptr : list->getType()->getAsRecordDecl();
    if (record == nullptr || record->isUnion()) return;
    if (!api_.in_table(qualified_name(record)).empty()) {
      out_.tables.push_back({list, nullptr, enclosing()});
    }
    for (const auto* field : record->fields()) {
      if (field->getFieldIndex() >= list->getNumInits()) break;
      const auto* value = list->getInit(field->getFieldIndex());
      if (value == nullptr) continue;
      const bool left_out = llvm::isa<clang::ImplicitValueInitExpr>(value) ||
                            (value->getType()->isPointerType() && is_nothing(value));
      if (left_out) continue;
      out_.fields.push_back({field, value, value, enclosing()});
    }
  }
  void VisitCXXOperatorCallExpr(clang::CXXOperatorCallExpr* operation) override {
    const auto kind = operation->getOperator();
    if (kind == clang::OO_GreaterGreater && operation->getNumArgs() == 2) {
      // `in >> text` changes what stands on the right.
      if (const auto* variable = named_variable(operation->getArg(1))) note(variable, operation);
    }
    if (kind != clang::OO_Equal && kind != clang::OO_PlusEqual && kind != clang::OO_LessLess) {
      return;
    }
    note_chain(operation, operation->getArg(0));
    if (kind == clang::OO_Equal && operation->getNumArgs() == 2) {
      note_element(operation->getArg(0), operation->getArg(1), operation);
      note_field(operation->getArg(0), operation->getArg(1), operation);
    }
  }
  void VisitCXXMemberCallExpr(clang::CXXMemberCallExpr* call) override {
    if (!changes_object(call->getMethodDecl())) return;
    if (call->getImplicitObjectArgument() != nullptr) {
      note_chain(call, call->getImplicitObjectArgument());
    }
  }

 private:
  bool may_override_unseen(const clang::CXXMethodDecl* method) const {
    return method->getIdentifier() != nullptr && has_unknown_base(method->getParent()) &&
           !api_.overriding_named(std::string_view(method->getName())).empty();
  }

  // Declarations of others: nothing in them is the project's, however large they are.
  bool foreign(const clang::Decl* decl) const {
    if (llvm::isa<clang::TranslationUnitDecl>(decl)) return false;
    if (!decl->getDeclContext()->isFileContext()) return false;
    const auto place = sources_.getExpansionLoc(decl->getLocation());
    if (sources_.isInMainFile(place)) return false;
    if (!places_.own(place)) return true;
    return llvm::isa<clang::FunctionDecl, clang::RecordDecl>(decl) &&
           belongs_to_framework(api_, decl);
  }

  const clang::FunctionDecl* enclosing() const {
    return functions_.empty() ? nullptr : functions_.back();
  }

  void note_element(const clang::Expr* target, const clang::Expr* value, const clang::Expr* at) {
    if (subscript_of(target).base == nullptr) return;
    out_.elements.push_back({target, value, at, enclosing()});
  }

  void note_field(const clang::Expr* target, const clang::Expr* value, const clang::Expr* at) {
    const auto* member = llvm::dyn_cast<clang::MemberExpr>(bare(target));
    if (member == nullptr) return;
    if (const auto* field = llvm::dyn_cast<clang::FieldDecl>(member->getMemberDecl())) {
      out_.fields.push_back({field, value, at, enclosing()});
    }
  }

  // The whole chain is one change: its inner links are not noted again.
  void note_chain(const clang::Expr* whole, const clang::Expr* first) {
    if (links_.contains(whole)) return;
    if (const auto* variable = chain_base(first, links_)) note(variable, whole);
  }

  void note_arguments(const clang::CallExpr* call) {
    const auto* callee = call->getDirectCallee();
    if (callee == nullptr || llvm::isa<clang::CXXOperatorCallExpr>(call)) return;
    for (unsigned index = 0; index < call->getNumArgs(); ++index) {
      if (index < callee->getNumParams() &&
          !may_write_through(callee->getParamDecl(index)->getType())) {
        continue;
      }
      if (index >= callee->getNumParams()) break;
      const auto* argument = bare(call->getArg(index));
      const auto* address = llvm::dyn_cast<clang::UnaryOperator>(argument);
      if (address != nullptr && address->getOpcode() == clang::UO_AddrOf) {
        argument = address->getSubExpr();
      }
      if (const auto* variable = named_variable(argument)) note(variable, call);
    }
  }

  void note(const clang::VarDecl* variable, const clang::Expr* at) {
    const auto depth = depths_.find(variable);
    const bool same_function = enclosing() != nullptr && variable->getDeclContext() == enclosing();
    const bool certain = same_function && depth != depths_.end() && depth->second == control_;
    out_.changes[variable].push_back({at, enclosing(), certain});
  }

  const clang::SourceManager& sources_;
  const Places& places_;
  const ApiIndex& api_;
  CodeIndex& out_;
  std::vector<const clang::FunctionDecl*> functions_;
  llvm::DenseMap<const clang::VarDecl*, int> depths_;
  llvm::DenseSet<const clang::Expr*> links_;
  int control_ = 0;
};

}  // namespace

CodeIndex index_code(clang::ASTContext& context, const Places& places, const ApiIndex& api) {
  CodeIndex result;
  Indexer(context, places, api, result).TraverseDecl(context.getTranslationUnitDecl());
  return result;
}

}  // namespace bridgelint
