// The analysis of one function: its state while the control flow graph is walked, and the parts of
// the walk, which live in flow_transfer.cpp (expressions), flow_calls.cpp (calls by what the models
// and the project say), flow_library.cpp (calls by their signature), flow_guards.cpp (branches) and
// flow_function.cpp (the fixpoint and the result).
#pragma once

#include <clang/AST/ASTContext.h>
#include <clang/AST/Decl.h>
#include <clang/AST/ExprCXX.h>
#include <clang/Analysis/CFG.h>
#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/DenseSet.h>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/cpp/flow.h"
#include "extract/cpp/flow_callee.h"
#include "extract/cpp/flow_state.h"

namespace bridgelint::flow {

/// What a caller in the same unit may use of a function before summaries are linked. Parameters
/// are bits, 0 to 62; only what `known` says is known.
struct Exit {
  bool known = false;
  uint64_t vouched = 0;  ///< an exact guard allowed the parameter, else the function did not return
  uint64_t vouched_true = 0;   ///< likewise when it returned true
  uint64_t vouched_false = 0;  ///< likewise when it returned false
  uint64_t kept = 0;           ///< the parameter may still hold what it held at the call
  bool returns_data = true;    ///< the result is not only the program's own
  std::set<uint32_t> outputs;  ///< indices of parameters that it leaves data in
};

struct Result {
  FunctionSummary summary;
  Exit exit;
  bool cut_short = false;
};

/// One translation unit under analysis; each function is analysed once, callees before their
/// callers as far as recursion allows.
class Unit {
 public:
  Unit(clang::ASTContext& ast_context, const Models& all_models, const Places& all_places)
      : ast(ast_context), models(all_models), places(all_places), callees(models, places) {}

  /// Nothing for a function without a body here, of someone else, or under analysis already.
  const Result* result(const clang::FunctionDecl* function);
  /// `result(function)->exit`, or one that knows nothing.
  const Exit& exit(const clang::FunctionDecl* function);

  clang::ASTContext& ast;
  const Models& models;
  const Places& places;
  Callees callees;

 private:
  llvm::DenseMap<const clang::FunctionDecl*, std::unique_ptr<const Result>> results_;
  uint32_t depth_ = 0;
};

/// An object of the function. `sole` is false when only some element of it is meant.
struct Location {
  PathId path = 0;
  bool sole = true;

  explicit operator bool() const { return path != 0; }
};

struct Call {
  const clang::Expr* at = nullptr;
  const clang::FunctionDecl* function = nullptr;  ///< null when computed at run time
  const clang::Expr* object = nullptr;            ///< of a member call
  llvm::SmallVector<const clang::Expr*, 4> arguments;
  /// Of a function object such as std::ranges::find, the object's name.
  std::string object_name;
};

/// The body of a lambda; of a generic one, one of its instantiations where there is any.
const clang::CXXMethodDecl* lambda_body(const clang::CXXRecordDecl* closure);
/// The name of what is called: "find" for std::find and std::ranges::find.
std::string called_name(const Call& call);

/// Something that a call hands over to be called.
struct Callable {
  const clang::FunctionDecl* function = nullptr;
  explicit operator bool() const { return function != nullptr; }
};

class FunctionFlow {
 public:
  FunctionFlow(Unit& unit, const clang::FunctionDecl* function);
  Result run();

 private:
  // flow_function.cpp
  void enter();
  bool iterate(const clang::CFG& cfg);
  void read_through();
  void pass_on(const clang::CFGBlock& block, std::set<unsigned, std::greater<>>& pending);
  void reach(const clang::CFGBlock* block, const State& state,
             std::set<unsigned, std::greater<>>& pending);
  bool seed_handlers(const clang::CFG& cfg, std::set<unsigned, std::greater<>>& pending);
  void visit(const clang::CFGElement& element);
  void scan_for_writes();
  void leave(const clang::Expr* value);
  void finish();
  Result take_result();
  void add_origin(PathId path, Endpoint end, std::string step, bool number);
  void emit(SetId value, Endpoint to, clang::SourceRange at, std::string_view step);
  std::vector<LocalFlow> flows();
  std::string own_name() const;
  std::string display(PathId path) const;

  // flow_transfer.cpp
  void visit(const clang::Stmt* stmt);
  void declare(const clang::VarDecl* variable);
  SetId value(const clang::Expr* expr);
  SetId evaluate(const clang::Expr* expr);
  SetId pure_value(const clang::Expr* expr);
  SetId member_value(const clang::MemberExpr* member);
  SetId variable_value(const clang::ValueDecl* variable);
  SetId aggregate_value(const clang::InitListExpr* list);
  SetId subscript_value(const clang::ArraySubscriptExpr* subscript);
  SetId assign(const clang::BinaryOperator* assignment);
  Location locate(const clang::Expr* expr);
  Location locate_variable(const clang::ValueDecl* variable);
  Location locate_call(const Call& call);
  Location keyed(Location object, const clang::Expr* index);
  bool aliases(const clang::VarDecl* variable) const;
  std::string key_of(const clang::Expr* index) const;
  void store(Location to, SetId value, bool replace, clang::SourceRange at, std::string_view verb);
  SetId made_from(SetId value);  ///< the same data, no longer the origin's very value
  SetId as_number(SetId value);

  // flow_calls.cpp
  Call call_of(const clang::CallExpr* expr) const;
  SetId apply(const Call& call);
  SetId construct(const clang::CXXConstructExpr* expr);
  SetId own_call(const Call& call);
  void reach_sinks(const Call& call, const Callee& callee);
  SetId read_source(const Call& call, const Callee& callee);
  SetId sanitized(const Call& call, const Callee& callee);
  void hand_over(const clang::FunctionDecl* callee, uint32_t index, uint32_t site, SetId value,
                 clang::SourceRange at);
  void take_back(const Call& call, uint32_t index, uint32_t site, const clang::Expr* argument);
  SetId call_result(const clang::FunctionDecl* callee, uint32_t site, const clang::Expr* at);
  void capture(const clang::LambdaExpr* lambda);
  void share_captures(const clang::CXXRecordDecl* closure, uint32_t site, clang::SourceRange at);
  Callable callable(const clang::Expr* expr) const;
  SetId call_back(const clang::Expr* at, uint32_t tag, Callable callable,
                  llvm::ArrayRef<SetId> arguments);
  uint32_t site(const clang::Expr* expr, uint32_t tag);

  // flow_library.cpp
  SetId library_call(const Call& call, const Callee& callee);
  SetId by_habit(const Call& call, const Callee& callee);
  SetId ordinary(const Call& call);
  SetId unchanged(const Call& call);
  SetId element(const Call& call);
  SetId assigned(const Call& call);
  SetId appended(const Call& call);
  SetId filled(const Call& call, const Callee& callee, bool replace);
  SetId copied_range(const Call& call, const Callee& callee);
  SetId swapped(const Call& call);
  SetId called_back(const Call& call);
  SetId called_with_elements(const Call& call);
  SetId inputs(const Call& call, const clang::Expr* except = nullptr);

  // flow_guards.cpp
  void assume(const clang::Expr* condition, bool truth, unsigned depth = 0);
  void assume_logical(const clang::BinaryOperator* op, bool truth, unsigned depth);
  void assume_comparison(const clang::Expr* left, const clang::Expr* right, bool equal,
                         unsigned depth);
  void assume_nonzero(const clang::Expr* expr, bool nonzero, unsigned depth);
  void assume_call(const Call& call, bool truth, unsigned depth);
  void assume_own_call(const Call& call, bool truth);
  bool assume_found(const clang::Expr* lookup, bool found);
  bool assume_member_found(const Call& call, bool found);
  bool assume_tested(const Call& call, bool found);
  const clang::Expr* range_of(const Call& call) const;
  void assume_loop_done(const clang::CXXForRangeStmt* loop);
  bool guards_variable(const clang::Expr* condition, bool truth, const clang::VarDecl* variable);
  void allow(const clang::Expr* checked);
  void doubt(const clang::Expr* checked, clang::SourceRange at, std::string_view why);
  bool trusted(const clang::Expr* expr, const clang::Expr* checked);
  const clang::Expr* initial_value(const clang::Expr* expr) const;

  Unit& unit_;
  const clang::FunctionDecl* function_;
  Tables tables_;
  State state_;
  llvm::DenseMap<const clang::Expr*, SetId> memo_;
  llvm::DenseMap<const clang::VarDecl*, Location> aliases_;
  llvm::DenseSet<const clang::ValueDecl*> rewritten_;  ///< assigned to after their declaration
  std::map<unsigned, State> block_states_;
  std::map<uint32_t, std::pair<const clang::Expr*, uint32_t>> sites_;
  std::map<std::pair<const clang::Expr*, uint32_t>, uint32_t> site_ids_;
  struct Emission {
    Taint taint;
    clang::SourceRange at;
    std::string step;
  };
  std::map<std::pair<OriginId, Endpoint>, Emission> emissions_;
  std::map<const clang::Expr*, Exit> returns_;
  Exit exit_;
  PathId this_path_ = 0;
  bool cut_short_ = false;
};

/// Strips what neither evaluates nor changes anything: parentheses, temporaries, cleanups.
const clang::Expr* bare(const clang::Expr* expr);
/// Strips casts, copies of a value into a temporary and implicit conversions besides.
const clang::Expr* core(const clang::Expr* expr);
}  // namespace bridgelint::flow
