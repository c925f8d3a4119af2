// One walk over the project's own code of a translation unit, remembered: everything that looks
// for registrations works on these lists.
#pragma once

#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/SmallVector.h>

#include <vector>

#include "extract/cpp/api_index.h"
#include "extract/cpp/places.h"

namespace clang {
class ASTContext;
class CXXForRangeStmt;
class CXXMethodDecl;
class CXXRecordDecl;
class Expr;
class FieldDecl;
class FunctionDecl;
class VarDecl;
}  // namespace clang

namespace bridgelint {

/// A call, a construction of a class that a model names, or a call Clang could not make sense of.
struct CallSite {
  const clang::Expr* call = nullptr;
  const clang::FunctionDecl* enclosing = nullptr;  ///< function or lambda; null at file scope
};

/// A place where a variable's value changes: an assignment, `+=`, `<<`, `++` of a pointer,
/// `in >> variable`, a changing member call (or a chain of them), or a call that gets the variable
/// by reference or pointer.
struct Change {
  const clang::Expr* at = nullptr;
  const clang::FunctionDecl* enclosing = nullptr;
  bool certain = true;  ///< happens whenever control passes from the declaration to the use
};

/// A value given to a field, by assignment or in an initializer list.
struct FieldAssignment {
  const clang::FieldDecl* field = nullptr;
  const clang::Expr* value = nullptr;
  const clang::Expr* at = nullptr;  ///< the assignment, or the value in a list
  const clang::FunctionDecl* enclosing = nullptr;
};

/// `base["a"]["b"] = value`, by an operator of the language or of a class.
struct ElementAssignment {
  const clang::Expr* target = nullptr;  ///< the left side
  const clang::Expr* value = nullptr;
  const clang::Expr* at = nullptr;  ///< all of it
  const clang::FunctionDecl* enclosing = nullptr;
};

/// A brace list that gives a value to a class or to a table, or a variable made from one.
struct TableSite {
  const clang::Expr* list = nullptr;         ///< a row of a struct that a model names
  const clang::VarDecl* variable = nullptr;  ///< or a table that a model names
  const clang::FunctionDecl* enclosing = nullptr;
};

struct CodeIndex {
  std::vector<CallSite> calls;
  std::vector<FieldAssignment> fields;
  std::vector<ElementAssignment> elements;
  std::vector<TableSite> tables;
  std::vector<const clang::CXXMethodDecl*> overriders;  ///< methods that override something
  std::vector<const clang::CXXRecordDecl*> classes;     ///< definitions
  llvm::DenseMap<const clang::VarDecl*, llvm::SmallVector<Change, 2>> changes;  ///< in order
  llvm::DenseMap<const clang::VarDecl*, const clang::CXXForRangeStmt*> loops;  ///< by loop variable
};

CodeIndex index_code(clang::ASTContext& context, const Places& places, const ApiIndex& api);

}  // namespace bridgelint
