// Who may be called where a call names no function: function pointers, std::function members,
// tables of handlers, callbacks handed over as arguments, virtual methods, signals.
//
// Everything that can hold a callable has an id: a variable, a data member, a parameter, what a
// function returns. A call through it is a call of that id, and for every callable that is put into
// it there is a summary of that id which hands its arguments on, as if the holder were a function
// that calls all it holds. So holders compose over units like functions do. This reads the syntax
// alone: which of several callables a table holds at a time is not told apart.
#pragma once

#include <clang/AST/Decl.h>
#include <clang/AST/DeclCXX.h>
#include <clang/AST/ExprCXX.h>
#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/DenseSet.h>

#include <map>
#include <string>
#include <vector>

#include "extract/cpp/places.h"
#include "facts/facts.h"
#include "models/models.h"

namespace bridgelint::flow {

struct Holder {
  std::string id;    ///< empty: nothing that is known to hold callables
  std::string name;  ///< for people: "handlers_"

  explicit operator bool() const { return !id.empty(); }
};

class Callables {
 public:
  Callables(const Places& places, const Vocabulary& vocabulary)
      : places_(places), vocabulary_(vocabulary) {}

  /// What the callable that this expression gives was taken from; of a container and of an iterator
  /// into it, the container.
  Holder holder(const clang::Expr* expr) const;
  /// The variable, or the member, itself.
  Holder holder(const clang::ValueDecl* decl) const;

  /// Notes what the function puts where, and what it overrides. Once for each function.
  void collect(const clang::FunctionDecl* function);
  /// Likewise of an initializer outside any function.
  void collect(const clang::ValueDecl* decl, const clang::Expr* initial);

  /// Whether a method of this unit overrides the method.
  bool overridden(const clang::FunctionDecl* method) const;
  /// The numbers that are handed over beside a lambda, to whoever takes it.
  llvm::ArrayRef<const clang::Expr*> told_beside(const clang::CXXRecordDecl* lambda) const;
  /// The holders, as functions that call what they hold; without a place. Sorted.
  std::vector<FunctionSummary> summaries() const;

 private:
  /// Something to call: a function or a holder. Parameter i of the holder is `indices[i]` of it.
  struct Target {
    std::string id;
    std::string name;
    std::vector<uint32_t> indices;
    Span at;
    auto operator<=>(const Target&) const = default;
  };
  void visit(const clang::Stmt* stmt, const clang::FunctionDecl* function);
  void visit_call(const clang::CallExpr* call);
  bool connect(const clang::Expr* object, llvm::ArrayRef<const clang::Expr*> arguments);
  void visit_numbers(const clang::CallExpr* call);
  void visit_construction(const clang::CXXConstructExpr* made);
  void put(const Holder& into, const clang::Expr* expr, unsigned depth = 0);
  bool put_targets(const Holder& into, const clang::Expr* expr, unsigned depth);
  void put_function(const Holder& into, const clang::FunctionDecl* function, const clang::Expr* at);
  void put_bound(const Holder& into, const clang::CallExpr* bind);
  void put_members(const clang::InitListExpr* list, unsigned depth);
  void add(const Holder& into, Target target);
  Holder parameter(const clang::FunctionDecl* function, unsigned index) const;
  Holder result(const clang::FunctionDecl* function) const;

  const Places& places_;
  const Vocabulary& vocabulary_;
  std::map<std::string, std::pair<std::string, std::vector<Target>>> held_;
  llvm::DenseSet<const clang::FunctionDecl*> overridden_;
  llvm::DenseMap<const clang::CXXRecordDecl*, std::vector<const clang::Expr*>> told_beside_;
};

/// The function that the expression names or that its object calls: a function, a method by its
/// address, a lambda, an object with one call operator. Null for any other.
const clang::FunctionDecl* named_function(const clang::Expr* expr);
/// A function pointer, pointer to method, or an object of a library type that can be called.
/// The method that a text names in the class of an object: `SIGNAL(changed(QString))`, "run".
const clang::CXXMethodDecl* method_named(const clang::Expr* object, const clang::Expr* text);
/// Whether the function is called on an object; the call operator of a lambda is not.
bool takes_object(const clang::FunctionDecl* function);
bool is_callable(clang::QualType type, const Vocabulary& vocabulary);

}  // namespace bridgelint::flow
