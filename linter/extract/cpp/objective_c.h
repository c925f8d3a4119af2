// Objective-C in terms of plain functions, so that nothing else in the checker has to know it.
#pragma once

#include <string_view>

namespace clang {
class ASTContext;
class Expr;
class FunctionDecl;
}  // namespace clang

namespace bridgelint {

/// Rewrites the tree of a translation unit in place. Every place keeps its meaning and position:
///
/// - A method `-[Store save:to:]` becomes the function `Store::save:to:`, whose first parameter is
///   the receiver. It belongs to the class that defines it; a method that is only declared, to the
///   class or protocol that declares it.
/// - A message becomes a call of that function; one to a class has a null pointer for a receiver.
///   A message to `id<Protocol>` is one to the class that alone implements the protocol here.
/// - Properties are read and written by messages, unless the class leaves them to the compiler:
///   those, and instance variables, become variables, one for all objects of the class.
/// - Literals in `@` become what they hold, arrays and dictionaries the messages that make them.
/// - A block is run where it stands.
///
/// Nothing happens to C++.
void lower_objective_c(clang::ASTContext& context);

/// The function that the method of this name has become in the class of `object`, or in one that
/// it derives from; null when the class has none.
const clang::FunctionDecl* lowered_method(clang::ASTContext& context, const clang::Expr* object,
                                          std::string_view name);

}  // namespace bridgelint
