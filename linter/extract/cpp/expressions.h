// Small questions about expressions that Clang's own helpers do not answer.
#pragma once

#include <string>
#include <vector>

namespace clang {
class ASTContext;
class CallExpr;
class CXXConstructExpr;
class Expr;
class FunctionDecl;
class QualType;
class VarDecl;
}  // namespace clang

namespace bridgelint {

/// The expression without what the language or the standard library wraps round it: parentheses,
/// casts, temporaries, copies, conversions to std::function or std::string, std::move. Never null
/// unless given null.
const clang::Expr* bare(const clang::Expr* expr);
/// A null pointer, a zero, or what an initializer leaves out.
bool is_nothing(const clang::Expr* value);

/// The variable an expression names, through `bare`; null when it is no plain name.
const clang::VarDecl* named_variable(const clang::Expr* expr);

/// `base[index]`, by an operator of the language or of a class; null in both when it is none.
struct Subscript {
  const clang::Expr* base = nullptr;
  const clang::Expr* index = nullptr;
  const clang::FunctionDecl* function = nullptr;  ///< the class's operator
};
Subscript subscript_of(const clang::Expr* expr);

/// Arguments of a call as declared: without the object of an operator call, defaults included.
std::vector<const clang::Expr*> arguments_of(const clang::Expr* call);

/// The function a call certainly calls; null for unresolved calls and calls through pointers. For
/// a construction, the constructor.
const clang::FunctionDecl* callee_of(const clang::Expr* call);

/// The last name written in the callee of an unresolved call: "bind" of `x->bind(…)`; else "".
std::string written_callee(const clang::Expr* call, const clang::ASTContext& context);

/// The source text of an expression on one line, cut to `limit` bytes.
std::string source_text(const clang::Expr* expr, const clang::ASTContext& context, size_t limit);
/// What a call writes before its arguments, template arguments included: "make_unique<char[]>".
std::string callee_text(const clang::Expr* call, const clang::ASTContext& context);

/// Whether a type is a text of the language or its library: characters behind a pointer, or a
/// std::string.
bool is_text(clang::QualType type);

/// Whether a value of this type cannot hold text: numbers, truth values, enumerators.
bool is_arithmetic(const clang::Expr* expr);

}  // namespace bridgelint
