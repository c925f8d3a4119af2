#include "extract/cpp/expressions.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/ExprCXX.h>
#include <clang/Lex/Lexer.h>

#include <cctype>

#include "extract/cpp/callees.h"

namespace bridgelint {
namespace {

constexpr int unwrap_limit = 64;

bool is_pass_through(const clang::FunctionDecl* function) {
  if (function == nullptr || !function->isInStdNamespace()) return false;
  const auto* name = function->getIdentifier();
  return name != nullptr && (name->isStr("move") || name->isStr("forward") ||
                             name->isStr("as_const") || name->isStr("ref") || name->isStr("cref"));
}

unsigned given_arguments(const clang::CXXConstructExpr* construct) {
  unsigned given = 0;
  while (given < construct->getNumArgs() &&
         !llvm::isa<clang::CXXDefaultArgExpr>(construct->getArg(given))) {
    ++given;
  }
  return given;
}

// QString, QLatin1String, juce::String, CefString, wxString, StringRef, string_view.
bool is_string_class(clang::QualType type) {
  const auto* record = type.isNull() ? nullptr : type->getAsCXXRecordDecl();
  return record != nullptr && record->getIdentifier() != nullptr &&
         (record->getName().contains("String") || record->getName().contains("string"));
}

// A construction out of one value: a copy, or a string or callable made from another form of it.
const clang::Expr* converted(const clang::CXXConstructExpr* construct) {
  if (given_arguments(construct) != 1) return nullptr;
  const auto* constructor = construct->getConstructor();
  const auto* argument = construct->getArg(0);
  const bool conversion = constructor->isCopyOrMoveConstructor() ||
                          constructor->getParent()->isInStdNamespace() ||
                          is_text(argument->getType()) ||
                          (is_string_class(construct->getType()) &&
                           is_string_class(argument->getType().getNonReferenceType()));
  return conversion ? argument : nullptr;
}

const clang::Expr* unwrapped_class(const clang::Expr* expr) {
  if (const auto* construct = llvm::dyn_cast<clang::CXXConstructExpr>(expr)) {
    return converted(construct);
  }
  if (const auto* list = llvm::dyn_cast<clang::InitListExpr>(expr)) {
    return list->getNumInits() == 1 && !list->getType()->isRecordType() &&
                   !list->getType()->isArrayType()
               ? list->getInit(0)
               : nullptr;
  }
  if (const auto* member = llvm::dyn_cast<clang::CXXMemberCallExpr>(expr)) {
    const auto* method = member->getMethodDecl();
    return method != nullptr && llvm::isa<clang::CXXConversionDecl>(method)
               ? member->getImplicitObjectArgument()
               : nullptr;
  }
  if (const auto* literal = llvm::dyn_cast<clang::UserDefinedLiteral>(expr)) {
    return literal->getLiteralOperatorKind() == clang::UserDefinedLiteral::LOK_String
               ? literal->getArg(0)
               : nullptr;
  }
  const auto* call = llvm::dyn_cast<clang::CallExpr>(expr);
  return call != nullptr && call->getNumArgs() == 1 && is_pass_through(call->getDirectCallee())
             ? call->getArg(0)
             : nullptr;
}

const clang::Expr* unwrapped(const clang::Expr* expr) {
  if (const auto* cast = llvm::dyn_cast<clang::CastExpr>(expr)) return cast->getSubExpr();
  if (const auto* full = llvm::dyn_cast<clang::FullExpr>(expr)) return full->getSubExpr();
  if (const auto* paren = llvm::dyn_cast<clang::ParenExpr>(expr)) return paren->getSubExpr();
  if (const auto* made = llvm::dyn_cast<clang::MaterializeTemporaryExpr>(expr)) {
    return made->getSubExpr();
  }
  if (const auto* bound = llvm::dyn_cast<clang::CXXBindTemporaryExpr>(expr)) {
    return bound->getSubExpr();
  }
  if (const auto* list = llvm::dyn_cast<clang::CXXStdInitializerListExpr>(expr)) {
    return list->getSubExpr();
  }
  if (const auto* value = llvm::dyn_cast<clang::CXXDefaultArgExpr>(expr)) return value->getExpr();
  if (const auto* value = llvm::dyn_cast<clang::CXXDefaultInitExpr>(expr)) return value->getExpr();
  if (const auto* given = llvm::dyn_cast<clang::SubstNonTypeTemplateParmExpr>(expr)) {
    return given->getReplacement();
  }
  if (const auto* opaque = llvm::dyn_cast<clang::OpaqueValueExpr>(expr)) {
    return opaque->getSourceExpr();
  }
  return unwrapped_class(expr);
}

const clang::Expr* written_function_expr(const clang::Expr* call) {
  if (const auto* plain = llvm::dyn_cast<clang::CallExpr>(call)) return plain->getCallee();
  const auto* recovery = llvm::dyn_cast<clang::RecoveryExpr>(call);
  if (recovery == nullptr || recovery->subExpressions().empty()) return nullptr;
  return recovery->subExpressions().front();
}

// The identifier before the first "(" that follows the place where the callee begins.
std::string identifier_before_arguments(std::string_view text) {
  int angle = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '<') ++angle;
    if (text[at] == '>' && at > 0 && text[at - 1] != '-') --angle;
    if (text[at] != '(' || angle > 0) continue;
    size_t end = at;
    while (end > 0 && std::isspace(static_cast<unsigned char>(text[end - 1])) != 0) --end;
    size_t begin = end;
    while (begin > 0 && (std::isalnum(static_cast<unsigned char>(text[begin - 1])) != 0 ||
                         text[begin - 1] == '_')) {
      --begin;
    }
    return std::string(text.substr(begin, end - begin));
  }
  return {};
}

std::string name_of(clang::DeclarationName name) {
  return name.isIdentifier() && name.getAsIdentifierInfo() != nullptr
             ? name.getAsIdentifierInfo()->getName().str()
             : std::string();
}

}  // namespace

const clang::Expr* bare(const clang::Expr* expr) {
  for (int depth = 0; expr != nullptr && depth < unwrap_limit; ++depth) {
    const auto* inner = unwrapped(expr);
    if (inner == nullptr) return expr;
    expr = inner;
  }
  return expr;
}

const clang::VarDecl* named_variable(const clang::Expr* expr) {
  const auto* reference = llvm::dyn_cast_or_null<clang::DeclRefExpr>(bare(expr));
  return reference == nullptr ? nullptr : llvm::dyn_cast<clang::VarDecl>(reference->getDecl());
}

Subscript subscript_of(const clang::Expr* expr) {
  const auto* inner = bare(expr);
  if (inner == nullptr) return {};
  if (const auto* plain = llvm::dyn_cast<clang::ArraySubscriptExpr>(inner)) {
    return {plain->getBase(), plain->getIdx(), nullptr};
  }
  const auto* operation = llvm::dyn_cast<clang::CXXOperatorCallExpr>(inner);
  if (operation == nullptr || operation->getOperator() != clang::OO_Subscript ||
      operation->getNumArgs() != 2) {
    return {};
  }
  return {operation->getArg(0), operation->getArg(1), operation->getDirectCallee()};
}

std::vector<const clang::Expr*> arguments_of(const clang::Expr* call) {
  if (const auto* construct = llvm::dyn_cast<clang::CXXConstructExpr>(call)) {
    return {construct->arg_begin(), construct->arg_end()};
  }
  if (const auto* recovery = llvm::dyn_cast<clang::RecoveryExpr>(call)) {
    const auto all = recovery->subExpressions();
    if (all.empty()) return {};
    return {all.begin() + 1, all.end()};
  }
  const auto* plain = llvm::dyn_cast<clang::CallExpr>(call);
  if (plain == nullptr) return {};
  const bool has_object = llvm::isa<clang::CXXOperatorCallExpr>(plain) &&
                          llvm::isa_and_nonnull<clang::CXXMethodDecl>(plain->getCalleeDecl());
  auto begin = plain->arg_begin();
  if (has_object && begin != plain->arg_end()) ++begin;
  return {begin, plain->arg_end()};
}

const clang::FunctionDecl* callee_of(const clang::Expr* call) {
  if (const auto* construct = llvm::dyn_cast<clang::CXXConstructExpr>(call)) {
    return construct->getConstructor();
  }
  const auto* plain = llvm::dyn_cast<clang::CallExpr>(call);
  return plain == nullptr ? nullptr : plain->getDirectCallee();
}

std::string written_callee(const clang::Expr* call, const clang::ASTContext& context) {
  const auto* callee = written_function_expr(call);
  if (callee != nullptr) {
    callee = callee->IgnoreParenImpCasts();
    if (const auto* overloads = llvm::dyn_cast<clang::OverloadExpr>(callee)) {
      return name_of(overloads->getName());
    }
    if (const auto* member = llvm::dyn_cast<clang::CXXDependentScopeMemberExpr>(callee)) {
      return name_of(member->getMember());
    }
    if (const auto* member = llvm::dyn_cast<clang::MemberExpr>(callee)) {
      return name_of(member->getMemberDecl()->getDeclName());
    }
  }
  return identifier_before_arguments(source_text(call, context, 400));
}

std::string source_text(const clang::Expr* expr, const clang::ASTContext& context, size_t limit) {
  const auto& sources = context.getSourceManager();
  const auto range = clang::CharSourceRange::getTokenRange(expr->getSourceRange());
  const auto file = clang::Lexer::makeFileCharRange(range, sources, context.getLangOpts());
  const llvm::StringRef text = clang::Lexer::getSourceText(file, sources, context.getLangOpts());
  std::string result;
  for (const char c : text) {
    const bool space = std::isspace(static_cast<unsigned char>(c)) != 0;
    if (space && (result.empty() || result.back() == ' ')) continue;
    if (result.size() >= limit) break;
    result += space ? ' ' : c;
  }
  return result;
}

bool is_text(clang::QualType type) {
  if (type.isNull()) return false;
  type = type.getNonReferenceType();
  if (type->isPointerType()) return type->getPointeeType()->isAnyCharacterType();
  if (const auto* array = type->getAsArrayTypeUnsafe()) {
    return array->getElementType()->isAnyCharacterType();
  }
  const auto* record = type->getAsCXXRecordDecl();
  return record != nullptr && record->isInStdNamespace() &&
         record->getName().starts_with("basic_string");
}

bool is_arithmetic(const clang::Expr* expr) {
  const auto type = expr->getType();
  if (type.isNull() || expr->isTypeDependent() || expr->containsErrors()) return false;
  const auto plain = type.getNonReferenceType();
  return plain->isArithmeticType() || plain->isEnumeralType();
}

std::string callee_text(const clang::Expr* call, const clang::ASTContext& context) {
  const std::string whole = source_text(call, context, 400);
  return whole.substr(0, whole.find('('));
}

bool is_nothing(const clang::Expr* value) {
  const auto* inner = bare(value);
  if (llvm::isa<clang::CXXNullPtrLiteralExpr, clang::GNUNullExpr, clang::ImplicitValueInitExpr>(
          inner)) {
    return true;
  }
  const auto* number = llvm::dyn_cast<clang::IntegerLiteral>(inner);
  return number != nullptr && number->getValue() == 0;
}

}  // namespace bridgelint
