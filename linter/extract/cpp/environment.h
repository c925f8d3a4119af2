// What names stand for at one particular run of a piece of code: parameters of a wrapper at one of
// its calls, the loop variable for one row of a constant table.
#pragma once

#include <vector>

#include "extract/cpp/code_index.h"

namespace clang {
class ASTContext;
class Expr;
class FunctionDecl;
class ParmVarDecl;
class VarDecl;
}  // namespace clang

namespace bridgelint {

/// One layer of meanings over `outer`. Either a call, with the arguments of `function`, or a row,
/// with the loop variable (or index variable) and its number.
struct Environment {
  const Environment* outer = nullptr;

  const clang::FunctionDecl* function = nullptr;  ///< as `written_function` gives it
  std::vector<const clang::Expr*> arguments;      ///< mean what they mean in `outer`
  const clang::FunctionDecl* caller = nullptr;    ///< the function the arguments stand in

  const clang::VarDecl* row_variable = nullptr;
  size_t row = 0;
};

/// What an expression stands for, and the environment in which that must be read further.
struct Meaning {
  const clang::Expr* expr = nullptr;
  const Environment* environment = nullptr;
  const clang::ParmVarDecl* unbound = nullptr;  ///< a parameter no environment knows
};

/// The entries of a constant table: a brace list, or a variable made from one that nothing changes
/// (with `first_only`, its first entries whatever changes it); empty when it is not known.
std::vector<const clang::Expr*> table_entries(const clang::Expr* table, const CodeIndex& code,
                                              bool first_only = false);
/// Part of an entry: an aggregate's field, or half of a pair; null when it has none.
const clang::Expr* entry_field(const clang::Expr* entry, unsigned index);

/// Replaces a parameter by its argument and a table access by the table's entry, once.
Meaning meaning_of(const clang::Expr* expr, const Environment* environment, const CodeIndex& code);

/// The variable over whose rows the expressions run, and how many there are; null when none of them
/// depends on a constant table.
struct Rows {
  const clang::VarDecl* variable = nullptr;
  size_t count = 0;
};
Rows rows_of(const std::vector<const clang::Expr*>& exprs, const CodeIndex& code);

}  // namespace bridgelint
