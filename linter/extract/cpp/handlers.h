// Which function a callable argument is.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/cpp/code_index.h"
#include "extract/cpp/environment.h"

namespace clang {
class ASTContext;
class Expr;
class FunctionDecl;
}  // namespace clang

namespace bridgelint {

struct Handler {
  const clang::FunctionDecl* function = nullptr;  ///< null: not found
  const clang::Expr* lambda = nullptr;            ///< the lambda expression, when it is one
  std::vector<uint32_t> untrusted;                ///< parameters of `function` with page data
  const clang::FieldDecl* member = nullptr;       ///< no function: a data member that is set
};

/// `untrusted` are parameters of the callback as the framework calls it; std::bind and the like
/// move them. Looks through variables, also where a call sets them, std::bind, std::bind_front,
/// functions that return a lambda and objects with a call operator.
Handler find_handler(const clang::Expr* argument, const std::vector<uint32_t>& untrusted,
                     const Environment* environment, const CodeIndex& code);

/// The constructor of the class whose base, a template of that class, has the function that is
/// called: that of `X` for `Wrap<X>::define(…)`. `untrusted` are its parameters.
Handler constructor_of(const clang::Expr* call, const std::vector<uint32_t>& untrusted);
/// The function that a call gets as its first template argument,
/// `InstanceMethod<&C::save>("save")`.
Handler handler_in_template(const clang::Expr* call, const std::vector<uint32_t>& untrusted);

}  // namespace bridgelint
