// Programs that are started with a list of arguments: whether one is a shell that gets its script
// there, which makes the arguments of a program a command.
#include "extract/cpp/flow_function.h"
#include "extract/cpp/flow_predicates.h"

namespace bridgelint::flow {
namespace {

using llvm::dyn_cast;

constexpr size_t most_elements = 64;

// "/bin/sh" and "cmd.exe" are known by "sh" and "cmd".
std::string program_name(std::string text) {
  if (const auto folder = text.find_last_of("/\\"); folder != text.npos) text.erase(0, folder + 1);
  if (text.ends_with(".exe")) text.resize(text.size() - 4);
  return text;
}

// A list that is made of its elements: `QStringList{a, b}`.
const clang::CXXConstructExpr* made_list(const clang::Expr* expr, const Vocabulary& vocabulary) {
  const auto* made = llvm::dyn_cast_or_null<clang::CXXConstructExpr>(expr);
  const bool listed = made != nullptr && made->getNumArgs() > 0 &&
                      !made->getConstructor()->isCopyOrMoveConstructor() &&
                      is_of(made->getType(), vocabulary, Term::list_class);
  return listed ? made : nullptr;
}

}  // namespace

void FunctionFlow::note_list(const clang::Stmt* stmt) {
  const auto note = [&](const clang::Expr* list, const clang::Expr* element) {
    const auto* reference = llvm::dyn_cast_or_null<clang::DeclRefExpr>(core(list));
    if (reference != nullptr) listed_[reference->getDecl()].push_back(element);
  };
  if (const auto* operation = dyn_cast<clang::CXXOperatorCallExpr>(stmt)) {
    const auto kind = operation->getOperator();
    const bool adds = kind == clang::OO_LessLess || kind == clang::OO_PlusEqual;
    if (!adds || operation->getNumArgs() != 2) return;
    // `list << a << b`: the list is at the far left.
    const clang::Expr* list = operation->getArg(0);
    const auto* inner = dyn_cast<clang::CXXOperatorCallExpr>(core(list));
    while (inner != nullptr && inner->getOperator() == kind && inner->getNumArgs() == 2) {
      list = inner->getArg(0);
      inner = dyn_cast<clang::CXXOperatorCallExpr>(core(list));
    }
    note(list, operation->getArg(1));
  } else if (const auto* call = dyn_cast<clang::CXXMemberCallExpr>(stmt)) {
    const auto* method = call->getMethodDecl();
    const bool adds = method != nullptr && call->getNumArgs() == 1 &&
                      says(method->getNameAsString(), Term::insert);
    if (adds) note(call->getImplicitObjectArgument(), call->getArg(0));
  } else if (const auto* assignment = dyn_cast<clang::BinaryOperator>(stmt)) {
    const auto* element = dyn_cast<clang::ArraySubscriptExpr>(assignment->getLHS());
    const bool sets = element != nullptr && assignment->getOpcode() == clang::BO_Assign;
    if (sets) note(element->getBase(), assignment->getRHS());
  }
}

// The elements of a list of arguments, as far as they can be seen, in their order.
void FunctionFlow::add_elements(const clang::Expr* expr,
                                llvm::SmallVectorImpl<const clang::Expr*>& elements, int depth) {
  const auto* inner = core(expr);
  if (inner == nullptr || elements.size() >= most_elements) return;
  if (depth < 6) {
    if (const auto* list = dyn_cast<clang::InitListExpr>(inner)) {
      for (const auto* element : list->inits()) add_elements(element, elements, depth + 1);
      return;
    }
    if (const auto* made = made_list(inner, unit_.models.vocabulary)) {
      for (const auto* element : made->arguments()) add_elements(element, elements, depth + 1);
      return;
    }
    const auto* operation = dyn_cast<clang::CXXOperatorCallExpr>(inner);
    const bool joins = operation != nullptr && operation->getNumArgs() == 2 &&
                       operation->getOperator() == clang::OO_LessLess;
    if (joins) {
      add_elements(operation->getArg(0), elements, depth + 1);
      add_elements(operation->getArg(1), elements, depth + 1);
      return;
    }
    const auto* reference = dyn_cast<clang::DeclRefExpr>(inner);
    const auto* variable =
        reference == nullptr ? nullptr : dyn_cast<clang::VarDecl>(reference->getDecl());
    if (variable != nullptr && variable->hasLocalStorage()) {
      const auto added = listed_.find(variable);
      const auto* initial = variable->getInit();
      const auto* list = initial == nullptr ? nullptr : core(initial);
      const bool written = llvm::isa_and_nonnull<clang::InitListExpr>(list) ||
                           made_list(list, unit_.models.vocabulary) != nullptr;
      if (added != listed_.end() || written) {
        if (list != nullptr) add_elements(list, elements, depth + 1);
        if (added == listed_.end()) return;
        for (const auto* element : added->second) add_elements(element, elements, depth + 1);
        return;
      }
    }
  }
  elements.push_back(expr);
}

const clang::Expr* FunctionFlow::script_among(const Call& call) {
  llvm::SmallVector<const clang::Expr*, 8> elements;
  for (const auto* argument : call.arguments) add_elements(argument, elements, 0);
  bool shell = false;
  bool option = false;
  for (const auto* element : elements) {
    const auto text = literal(element);
    if (!text) {
      if (option) return element;
      continue;
    }
    option = shell && says(*text, Term::script_option);
    shell = shell || says(program_name(*text), Term::shell);
  }
  return nullptr;
}

}  // namespace bridgelint::flow
