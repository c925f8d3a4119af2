#include "extract/cpp/flow_predicates.h"

#include <clang/AST/Decl.h>
#include <clang/AST/DeclCXX.h>
#include <clang/AST/ExprCXX.h>
#include <clang/AST/StmtCXX.h>
#include <llvm/Support/ConvertUTF.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "extract/cpp/flow_function.h"

namespace bridgelint::flow {

using llvm::dyn_cast;

bool is_of(clang::QualType type, const Vocabulary& vocabulary, Term of_class) {
  if (type.isNull()) return false;
  type = type.getNonReferenceType();
  if (type->isPointerType()) type = type->getPointeeType();
  const auto* record = type->getAsRecordDecl();
  return record != nullptr && record->getIdentifier() != nullptr &&
         vocabulary.says(record->getName(), of_class);
}

bool is_closed_type(clang::QualType type, const Vocabulary& vocabulary) {
  return is_of(type, vocabulary, Term::closed_class);
}

namespace {

bool calls(const clang::Expr* expr, const Vocabulary& vocabulary, Term term) {
  const auto* call = llvm::dyn_cast_or_null<clang::CallExpr>(expr);
  const auto* function = call == nullptr ? nullptr : call->getDirectCallee();
  return function != nullptr && vocabulary.says(function->getNameAsString(), term);
}

}  // namespace

bool is_text_type(clang::QualType type, const Vocabulary& vocabulary) {
  type = type.getNonReferenceType();
  if (type->isPointerType()) return type->getPointeeType()->isAnyCharacterType();
  const auto* record = type->getAsCXXRecordDecl();
  if (record == nullptr || record->getIdentifier() == nullptr) return false;
  return record->getName().contains("string") || is_of(type, vocabulary, Term::text_class);
}

bool is_path_type(clang::QualType type, const Vocabulary& vocabulary) {
  return is_of(type, vocabulary, Term::path_class);
}

bool is_position(const clang::Expr* expr, const Vocabulary& vocabulary) {
  return calls(expr, vocabulary, Term::search) || calls(expr, vocabulary, Term::place);
}

namespace {

template <typename Unit>
std::vector<Unit> units_of(const clang::StringLiteral& text) {
  std::vector<Unit> units;
  for (unsigned i = 0; i < text.getLength(); ++i) {
    units.push_back(static_cast<Unit>(text.getCodeUnit(i)));
  }
  return units;
}

}  // namespace

std::optional<std::string> literal(const clang::Expr* expr) {
  const auto* text = llvm::dyn_cast_or_null<clang::StringLiteral>(core(expr));
  if (text == nullptr) return std::nullopt;
  if (text->getCharByteWidth() == 1) return text->getString().str();
  std::string result;
  const bool converted = text->getCharByteWidth() == 2
                             ? llvm::convertUTF16ToUTF8String(units_of<llvm::UTF16>(*text), result)
                             : llvm::convertUTF32ToUTF8String(units_of<llvm::UTF32>(*text), result);
  return converted ? std::optional(result) : std::nullopt;
}

bool is_past_end(const clang::Expr* expr, const Vocabulary& vocabulary) {
  if (calls(core(expr), vocabulary, Term::end)) return true;
  const clang::ValueDecl* named = nullptr;
  const auto* inner = core(expr);
  if (const auto* reference = llvm::dyn_cast_or_null<clang::DeclRefExpr>(inner)) {
    named = reference->getDecl();
  } else if (const auto* member = llvm::dyn_cast_or_null<clang::MemberExpr>(inner)) {
    named = member->getMemberDecl();
  }
  return named != nullptr && named->getName() == "npos";
}

namespace {

// What a block does last.
const clang::Stmt* last_of(const clang::Stmt* stmt) {
  while (const auto* block = llvm::dyn_cast_or_null<clang::CompoundStmt>(stmt)) {
    stmt = block->body_empty() ? nullptr : block->body_back();
  }
  const auto* cleanups = llvm::dyn_cast_or_null<clang::ExprWithCleanups>(stmt);
  return cleanups == nullptr ? stmt : cleanups->getSubExpr();
}

}  // namespace

bool leaves(const clang::Stmt* stmt) {
  return llvm::isa_and_nonnull<clang::ReturnStmt, clang::CXXThrowExpr, clang::CoreturnStmt>(
      last_of(stmt));
}

bool leaves_block(const clang::Stmt* stmt) {
  stmt = last_of(stmt);
  if (const auto* choice = llvm::dyn_cast_or_null<clang::IfStmt>(stmt)) {
    return leaves_block(choice->getThen()) && leaves_block(choice->getElse());
  }
  return leaves(stmt) ||
         llvm::isa_and_nonnull<clang::BreakStmt, clang::ContinueStmt, clang::GotoStmt>(stmt);
}

namespace {

// The one expression that the body returns, where that is all there is.
Predicate returned_by(const clang::FunctionDecl* function, const clang::FunctionDecl* named) {
  const clang::FunctionDecl* definition = nullptr;
  if (function == nullptr || !function->hasBody(definition)) return {nullptr, nullptr, named};
  const auto* block = llvm::dyn_cast_or_null<clang::CompoundStmt>(definition->getBody());
  const bool simple = definition->getNumParams() == 1 && block != nullptr && block->size() == 1;
  const auto* back = simple ? dyn_cast<clang::ReturnStmt>(block->body_front()) : nullptr;
  if (back == nullptr) return {nullptr, nullptr, named};
  return {back->getRetValue(), definition->getParamDecl(0), named};
}

}  // namespace

Predicate predicate_of(const clang::Expr* expr) {
  expr = core(expr);
  if (expr == nullptr) return {};
  if (const auto* address = dyn_cast<clang::UnaryOperator>(expr)) {
    expr = core(address->getSubExpr());
  }
  if (const auto* reference = dyn_cast<clang::DeclRefExpr>(expr)) {
    if (const auto* function = dyn_cast<clang::FunctionDecl>(reference->getDecl())) {
      return returned_by(function, function);
    }
  }
  const auto* record = expr->getType()->getAsCXXRecordDecl();
  if (record == nullptr || !record->isLambda()) return {};
  return returned_by(lambda_body(record), nullptr);
}

bool gives_up(const clang::Stmt* stmt) {
  stmt = last_of(stmt);
  const auto* call = llvm::dyn_cast_or_null<clang::CallExpr>(stmt);
  const auto* function = call == nullptr ? nullptr : call->getDirectCallee();
  return llvm::isa_and_nonnull<clang::CXXThrowExpr>(stmt) ||
         (function != nullptr && function->isNoReturn());
}

namespace {

const clang::ValueDecl* named(const clang::Expr* expr) {
  const auto* reference = llvm::dyn_cast_or_null<clang::DeclRefExpr>(core(expr));
  return reference == nullptr
             ? nullptr
             : llvm::cast<clang::ValueDecl>(reference->getDecl()->getCanonicalDecl());
}

}  // namespace

bool is_variable(const clang::Expr* expr, const clang::VarDecl* variable) {
  return named(expr) == variable->getCanonicalDecl();
}

bool Character::is(const clang::Expr* expr) const {
  expr = core(expr);
  if (expr == nullptr) return false;
  if (const auto* variable = named(expr)) return llvm::is_contained(variables, variable);
  if (const auto* unary = dyn_cast<clang::UnaryOperator>(expr)) {
    return pointer != nullptr && unary->getOpcode() == clang::UO_Deref &&
           named(unary->getSubExpr()) == pointer;
  }
  if (text == nullptr) return false;
  if (const auto* element = dyn_cast<clang::ArraySubscriptExpr>(expr)) {
    return named(element->getIdx()) == index && variable_below(element->getBase()) == text;
  }
  if (const auto* call = dyn_cast<clang::CXXMemberCallExpr>(expr)) {
    return call->getNumArgs() == 1 && named(call->getArg(0)) == index &&
           variable_below(call->getImplicitObjectArgument()) == text;
  }
  const auto* call = dyn_cast<clang::CXXOperatorCallExpr>(expr);
  return call != nullptr && call->getOperator() == clang::OO_Subscript && call->getNumArgs() == 2 &&
         named(call->getArg(1)) == index && variable_below(call->getArg(0)) == text;
}

std::optional<unsigned> written_character(const clang::Expr* expr) {
  expr = core(expr);
  if (const auto* made = llvm::dyn_cast_or_null<clang::CXXConstructExpr>(expr)) {
    if (made->getNumArgs() == 1) expr = core(made->getArg(0));
  }
  const auto* written = llvm::dyn_cast_or_null<clang::CharacterLiteral>(expr);
  return written == nullptr ? std::nullopt : std::optional(written->getValue());
}

namespace {

// `'a' <= c` as a bound of the character: from below when `lower`.
struct Bound {
  unsigned value = 0;
  bool lower = false;
  bool known = false;
};
Bound bound_of(const clang::Expr* expr, const Character& character) {
  const auto* op = llvm::dyn_cast_or_null<clang::BinaryOperator>(core(expr));
  if (op == nullptr) return {};
  const bool at_least = op->getOpcode() == clang::BO_GE;
  if (!at_least && op->getOpcode() != clang::BO_LE) return {};
  const auto left = written_character(op->getLHS());
  const auto right = written_character(op->getRHS());
  if (character.is(op->getLHS()) && right) return {*right, at_least, true};
  if (character.is(op->getRHS()) && left) return {*left, !at_least, true};
  return {};
}

bool is_safe_range(const clang::BinaryOperator* both, const Character& character) {
  Bound low = bound_of(both->getLHS(), character);
  Bound high = bound_of(both->getRHS(), character);
  if (!low.known || !high.known || low.lower == high.lower) return false;
  if (high.lower) std::swap(low, high);
  const auto same_class = [&](unsigned from, unsigned to) {
    return low.value >= from && low.value <= high.value && high.value <= to;
  };
  return same_class('a', 'z') || same_class('A', 'Z') || same_class('0', '9');
}

// The literal that an expression is, or that a constant was made of.
std::optional<std::string> fixed_text(const clang::Expr* expr) {
  if (auto text = literal(expr)) return text;
  const auto* variable = llvm::dyn_cast_or_null<clang::VarDecl>(variable_below(expr));
  if (variable == nullptr || !variable->getType().isConstQualified()) return std::nullopt;
  const auto* initial = core(variable->getAnyInitializer());
  if (const auto* made = llvm::dyn_cast_or_null<clang::CXXConstructExpr>(initial)) {
    initial = made->getNumArgs() > 0 ? made->getArg(0) : nullptr;
  }
  return literal(initial);
}

// A search for the character among harmless ones: `strchr("abc", c)`, `letters.find(c)`.
bool searches_safe(const clang::Expr* expr, const Character& character,
                   const Vocabulary& vocabulary) {
  const auto* call = llvm::dyn_cast_or_null<clang::CallExpr>(core(expr));
  if (call == nullptr || call->getNumArgs() == 0) return false;
  const auto* member = dyn_cast<clang::CXXMemberCallExpr>(call);
  const bool lookup =
      calls(call, vocabulary, Term::search) || calls(call, vocabulary, Term::lookup);
  const bool asked = calls(call, vocabulary, Term::has_character) && call->getNumArgs() == 2;
  if (member == nullptr ? !asked : !lookup) return false;
  const auto* list = member == nullptr ? call->getArg(0) : member->getImplicitObjectArgument();
  const auto text = fixed_text(list);
  return text && has_only_safe_characters(*text) &&
         character.is(call->getArg(member == nullptr ? 1 : 0));
}

// What a search that fails gives, as a number or a pointer.
bool is_nowhere(const clang::Expr* expr, const Vocabulary& vocabulary) {
  if (is_past_end(expr, vocabulary)) return true;
  expr = core(expr);
  if (llvm::isa_and_nonnull<clang::CXXNullPtrLiteralExpr, clang::GNUNullExpr>(expr)) return true;
  const auto* negative = llvm::dyn_cast_or_null<clang::UnaryOperator>(expr);
  return negative != nullptr && negative->getOpcode() == clang::UO_Minus;
}

bool only_safe_comparison(const clang::BinaryOperator* op, bool truth, const Character& character,
                          const Vocabulary& vocabulary) {
  if (!op->isEqualityOp()) return false;
  const bool equal = (op->getOpcode() == clang::BO_EQ) == truth;
  const bool about = character.is(op->getLHS()) || character.is(op->getRHS());
  const auto text = written_character(character.is(op->getLHS()) ? op->getRHS() : op->getLHS());
  if (about) return equal && text && is_safe_character(*text);
  if (is_nowhere(op->getRHS(), vocabulary)) {
    return !equal && searches_safe(op->getLHS(), character, vocabulary);
  }
  // std::isalnum(c) != 0
  return op->getOpcode() == clang::BO_NE &&
         only_safe_characters(op->getLHS(), truth, character, vocabulary);
}

}  // namespace

bool is_safe_character(unsigned c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || c == '.';
}

bool has_only_safe_characters(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return is_safe_character(static_cast<unsigned char>(c)); });
}

bool only_safe_characters(const clang::Expr* condition, bool truth, const Character& character,
                          const Vocabulary& vocabulary) {
  condition = core(condition);
  if (condition == nullptr) return false;
  if (const auto* rewritten = dyn_cast<clang::CXXRewrittenBinaryOperator>(condition)) {
    return only_safe_characters(rewritten->getSemanticForm(), truth, character, vocabulary);
  }
  if (const auto* negated = dyn_cast<clang::UnaryOperator>(condition)) {
    return negated->getOpcode() == clang::UO_LNot &&
           only_safe_characters(negated->getSubExpr(), !truth, character, vocabulary);
  }
  if (const auto* op = dyn_cast<clang::BinaryOperator>(condition)) {
    if (!op->isLogicalOp()) return only_safe_comparison(op, truth, character, vocabulary);
    if (truth && op->getOpcode() == clang::BO_LAnd && is_safe_range(op, character)) return true;
    const bool left = only_safe_characters(op->getLHS(), truth, character, vocabulary);
    const bool right = only_safe_characters(op->getRHS(), truth, character, vocabulary);
    return (op->getOpcode() == clang::BO_LAnd) == truth ? left || right : left && right;
  }
  if (const auto* op = dyn_cast<clang::CXXOperatorCallExpr>(condition)) {
    const bool equality =
        op->getOperator() == clang::OO_EqualEqual || op->getOperator() == clang::OO_ExclaimEqual;
    if (!equality || op->getNumArgs() != 2) return false;
    const bool equal = (op->getOperator() == clang::OO_EqualEqual) == truth;
    const bool first = character.is(op->getArg(0));
    const auto text = written_character(op->getArg(first ? 1 : 0));
    return equal && (first || character.is(op->getArg(1))) && text && is_safe_character(*text);
  }
  if (!truth) return false;
  const auto* call = dyn_cast<clang::CallExpr>(condition);
  if (searches_safe(call, character, vocabulary)) return true;
  if (!calls(call, vocabulary, Term::characters)) return false;
  if (call->getNumArgs() > 0) return character.is(call->getArg(0));
  const auto* member = dyn_cast<clang::CXXMemberCallExpr>(call);
  return member != nullptr && character.is(member->getImplicitObjectArgument());
}

const clang::VarDecl* character_in(const clang::Expr* condition) {
  condition = core(condition);
  if (condition == nullptr) return nullptr;
  if (const auto* negated = dyn_cast<clang::UnaryOperator>(condition)) {
    return character_in(negated->getSubExpr());
  }
  if (const auto* op = dyn_cast<clang::BinaryOperator>(condition)) {
    const auto* left = character_in(op->getLHS());
    return left != nullptr ? left : character_in(op->getRHS());
  }
  if (const auto* call = dyn_cast<clang::CallExpr>(condition)) {
    for (const auto* argument : call->arguments()) {
      if (const auto* found = character_in(argument)) return found;
    }
    const auto* member = dyn_cast<clang::CXXMemberCallExpr>(call);
    return member == nullptr ? nullptr : character_in(member->getImplicitObjectArgument());
  }
  const auto* variable = llvm::dyn_cast_or_null<clang::VarDecl>(named(condition));
  if (variable == nullptr) return nullptr;
  const auto type = variable->getType().getNonReferenceType();
  const bool character = type->isIntegerType() && !type->isBooleanType();
  return character || type->isRecordType() ? variable : nullptr;
}

bool is_pattern_of_harmful(std::string_view pattern) {
  if (pattern.ends_with('+') || pattern.ends_with('*')) pattern.remove_suffix(1);
  if (!pattern.starts_with("[^") || !pattern.ends_with(']')) return false;
  return is_strict_pattern("[" + std::string(pattern.substr(2)));
}

bool is_strict_pattern(std::string_view pattern) {
  bool in_class = false;
  for (size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    if (c == '\\') {
      const char escaped = ++i < pattern.size() ? pattern[i] : '\\';
      const bool letters = escaped == 'w' || escaped == 'd' || escaped == '.' || escaped == '-' ||
                           escaped == '_' || escaped == '/';
      if (!letters) return false;
    } else if (c == '[') {
      if (in_class || (i + 1 < pattern.size() && pattern[i + 1] == '^')) return false;
      in_class = true;
    } else if (c == ']') {
      in_class = false;
    } else if (in_class || std::string_view("^$()|?*+{},:").find(c) == std::string_view::npos) {
      if (c == '.' && !in_class) return false;
      if (!is_safe_character(static_cast<unsigned char>(c)) && c != '/') return false;
    }
  }
  return !pattern.empty() && !in_class;
}

bool is_text_character(clang::QualType type) {
  const auto* built_in = type->getAs<clang::BuiltinType>();
  const bool small = built_in != nullptr && (built_in->getKind() == clang::BuiltinType::UChar ||
                                             built_in->getKind() == clang::BuiltinType::SChar);
  return type->isAnyCharacterType() && !small;
}

bool is_digit(const clang::Expr* expr) {
  const auto* sum = dyn_cast<clang::BinaryOperator>(expr->IgnoreParenCasts());
  if (sum == nullptr || sum->getOpcode() != clang::BO_Add) return false;
  return isa<clang::CharacterLiteral>(sum->getLHS()->IgnoreParenCasts()) ||
         isa<clang::CharacterLiteral>(sum->getRHS()->IgnoreParenCasts());
}

bool is_count(const clang::Expr* expr) {
  const auto type = expr->getType().getNonReferenceType();
  return !type->isBooleanType() && type->isIntegralOrEnumerationType() &&
         !core(expr)->getType()->isBooleanType();
}

const clang::ValueDecl* variable_below(const clang::Expr* expr) {
  while (expr != nullptr) {
    expr = bare(expr)->IgnoreParenCasts();
    if (const auto* reference = dyn_cast<clang::DeclRefExpr>(expr)) return reference->getDecl();
    if (const auto* call = dyn_cast<clang::CXXMemberCallExpr>(expr)) {
      expr = call->getImplicitObjectArgument();
    } else if (const auto* member = dyn_cast<clang::MemberExpr>(expr)) {
      return member->getMemberDecl();
    } else if (const auto* address = dyn_cast<clang::UnaryOperator>(expr)) {
      expr = address->getSubExpr();
    } else if (const auto* element = dyn_cast<clang::ArraySubscriptExpr>(expr)) {
      expr = element->getBase();
    } else if (const auto* call = dyn_cast<clang::CXXOperatorCallExpr>(expr)) {
      expr = call->getNumArgs() == 0 ? nullptr : call->getArg(0);
    } else {
      return nullptr;
    }
  }
  return nullptr;
}

const clang::BinaryOperator* moved_pointer(const clang::Expr* expr) {
  const auto* sum = llvm::dyn_cast_or_null<clang::BinaryOperator>(bare(expr)->IgnoreParenCasts());
  const bool moved = sum != nullptr && sum->getOpcode() == clang::BO_Add;
  return moved && sum->getLHS()->getType()->isPointerType() ? sum : nullptr;
}

}  // namespace bridgelint::flow
