// What small pieces of code say, by their form alone: character classes, patterns, predicates.
#pragma once

#include <clang/AST/Type.h>
#include <llvm/ADT/SmallVector.h>

#include <optional>
#include <string>
#include <string_view>

#include "models/models.h"

namespace clang {
class BinaryOperator;
class Expr;
class FunctionDecl;
class ParmVarDecl;
class Stmt;
class StringLiteral;
class ValueDecl;
class VarDecl;
}  // namespace clang

namespace bridgelint::flow {

/// The character that a check speaks of: in variables, at `text[index]`, or at `*pointer`.
struct Character {
  llvm::SmallVector<const clang::ValueDecl*, 2> variables;
  const clang::ValueDecl* text = nullptr;
  const clang::ValueDecl* index = nullptr;
  const clang::ValueDecl* pointer = nullptr;

  bool is(const clang::Expr* expr) const;
};

/// Whether `condition == truth` says of the character that it is a letter, a digit or one of `_`,
/// `-` and `.`.
bool only_safe_characters(const clang::Expr* condition, bool truth, const Character& character,
                          const Vocabulary& vocabulary);
/// The character that a literal is, also one that a class of characters was made of.
std::optional<unsigned> written_character(const clang::Expr* expr);
/// The variable with a character or a number that a condition speaks of; null for others.
const clang::VarDecl* character_in(const clang::Expr* condition);
/// Whether all of the text are characters that `is_safe_character` is true of.
bool has_only_safe_characters(std::string_view text);
/// `[^a-z]`: a regular expression of all characters but harmless ones.
bool is_pattern_of_harmful(std::string_view pattern);
/// Whether a regular expression that must match the whole text names every character it allows.
bool is_strict_pattern(std::string_view pattern);
/// A letter, a digit, or one of `_`, `-` and `.`.
bool is_safe_character(unsigned character);

/// The one expression that a small predicate returns, and its parameter.
struct Predicate {
  const clang::Expr* result = nullptr;
  const clang::ParmVarDecl* parameter = nullptr;
  const clang::FunctionDecl* function = nullptr;  ///< when named, not written out
};

/// Of a lambda with one parameter whose body is a `return`, or of a named function.
Predicate predicate_of(const clang::Expr* expr);

/// Whether an object, a reference or a pointer is of a class that the vocabulary says this of.
bool is_of(clang::QualType type, const Vocabulary& vocabulary, Term of_class);
/// A string, a view of one, or characters behind a pointer.
bool is_text_type(clang::QualType type, const Vocabulary& vocabulary);
/// The text of the literal that the expression is, after conversions, as UTF-8 whatever characters
/// it is made of; nothing for any other expression.
std::optional<std::string> literal(const clang::Expr* expr);
/// A class whose objects name a file or folder.
bool is_path_type(clang::QualType type, const Vocabulary& vocabulary);
/// A class whose objects hold no text of anybody's choice.
bool is_closed_type(clang::QualType type, const Vocabulary& vocabulary);
/// The call gives a position in a text: find, indexOf.
bool is_position(const clang::Expr* expr, const Vocabulary& vocabulary);
/// `end()` or `npos`: what a search that fails gives.
bool is_past_end(const clang::Expr* expr, const Vocabulary& vocabulary);
/// The statement ends in a return or a throw.
bool leaves(const clang::Stmt* stmt);
/// What follows the statement in its block is not reached through it: it leaves, breaks, goes on.
bool leaves_block(const clang::Stmt* stmt);
/// The statement calls what does not return, or throws.
bool gives_up(const clang::Stmt* stmt);
/// The expression is the variable's value.
bool is_variable(const clang::Expr* expr, const clang::VarDecl* variable);

/// A whole number, no truth.
bool is_count(const clang::Expr* expr);
/// The variable or member that `buffer`, `buffer.data()` and `&buffer[0]` speak of; null for
/// others.
const clang::ValueDecl* variable_below(const clang::Expr* expr);
/// `buffer + length`, a pointer moved by what is added to it; null for any other expression.
const clang::BinaryOperator* moved_pointer(const clang::Expr* expr);

/// `char` and the wide ones; `unsigned char` and `signed char` are numbers as often.
bool is_text_character(clang::QualType type);
/// `'0' + n`: one of a few characters, which are nobody's choice.
bool is_digit(const clang::Expr* expr);

}  // namespace bridgelint::flow
