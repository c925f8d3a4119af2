// Which code of a function runs only when certain tests came out in a certain way.
#pragma once

#include <clang/Basic/SourceLocation.h>

#include <vector>

namespace clang {
class Expr;
class FunctionDecl;
}  // namespace clang

namespace bridgelint {

/// A test and how it comes out. A number "holds" when it is not zero.
struct TestOutcome {
  /// Bare; a `case` label stands for being switched to. Null where no expression decides.
  const clang::Expr* test = nullptr;
  bool holds = true;
};

/// Code that runs only if all outcomes of at least one row of `when` were seen.
struct Branch {
  clang::SourceRange code;
  std::vector<std::vector<TestOutcome>> when;
};

/// The branches of the function's own body, those of lambdas in it left out: both sides of each
/// `if` and `?:`, the right sides of `&&` and `||`, what follows an `if` whose body leaves, the
/// labels of each `switch`, the bodies of loops and handlers. A condition of very many
/// alternatives is left out.
std::vector<Branch> branches_of(const clang::FunctionDecl* function);

}  // namespace bridgelint
