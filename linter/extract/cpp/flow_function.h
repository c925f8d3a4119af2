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
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/cpp/flow.h"
#include "extract/cpp/flow_callables.h"
#include "extract/cpp/flow_callee.h"
#include "extract/cpp/flow_state.h"

namespace bridgelint::flow {

/// What a caller in the same unit may use of a function before summaries are linked. Parameters
/// are bits, 0 to 62; only what `known` says is known.
struct Exit {
  bool known = false;
  Vouched vouched = {};        ///< a guard allowed the parameter, else it did not return
  Vouched vouched_true = {};   ///< likewise when it returned true
  Vouched vouched_false = {};  ///< likewise when it returned false
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
      : ast(ast_context),
        models(all_models),
        places(all_places),
        callees(models, places),
        callables(places, models.vocabulary) {}

  /// Nothing for a function without a body here, of someone else, or under analysis already.
  const Result* result(const clang::FunctionDecl* function);
  /// `result(function)->exit`, or one that knows nothing.
  const Exit& exit(const clang::FunctionDecl* function);

  clang::ASTContext& ast;
  const Models& models;
  const Places& places;
  Callees callees;
  Callables callables;

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

/// One assignment to a flag.
struct FlagWrite {
  const clang::Stmt* at = nullptr;
  const clang::Expr* value = nullptr;
  std::optional<bool> constant;
  bool narrows = false;  ///< `flag = flag && value`
  bool widens = false;   ///< `flag = flag || value`
  /// The conditions that it stands under, with their outcomes.
  std::vector<std::pair<const clang::Expr*, bool>> under;
  const clang::Stmt* loop = nullptr;
};

/// A variable with a truth value, by all that is ever written to it.
struct Flag {
  const clang::Expr* value = nullptr;  ///< what it is made of
  std::optional<bool> initial;         ///< that value, where it is a constant
  std::vector<FlagWrite> writes;
  bool readable = true;  ///< nothing else can change it
};

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
  std::vector<Vouch> vouches() const;
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
  const clang::CXXMethodDecl* overrider(const clang::CXXMemberCallExpr* call) const;
  SetId apply(const Call& call);
  SetId construct(const clang::CXXConstructExpr* expr);
  bool starts_further_arguments(const Call& call);
  SetId own_call(const Call& call);
  // flow_sinks.cpp
  void reach_sinks(const Call& call, const Callee& callee);
  bool reach_with(const Call& call, const clang::Expr* argument, const SinkModel& sink,
                  const Callee& callee);
  void reach_program(const Call& call, const SinkModel& sink, const Callee& callee);
  bool is_dangerous(const Call& call, const SinkModel& sink) const;
  SetId dangerous_part(SetId value, const SinkModel& sink);
  Endpoint sink_end(const SinkModel& sink, const Callee& callee, clang::SourceRange at) const;
  std::vector<std::string> words(const clang::Expr* argument) const;

  static std::vector<const GetterModel*> getters_of(const Call& call, const Callee& callee);
  SetId read_source(const Call& call, const Callee& callee,
                    const std::vector<const GetterModel*>& getters);
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

  // flow_broken.cpp
  void complete_call(const clang::Expr* callee, Call& call) const;
  llvm::StringRef operator_between(const clang::RecoveryExpr* expr) const;
  SetId broken(const clang::RecoveryExpr* expr);
  SetId put_into(clang::QualType type, const clang::Expr* given, SetId held);
  SetId call_of_unknown(const Call& call);

  // flow_indirect.cpp
  SetId held_call(const clang::Expr* at, uint32_t tag, const Holder& holder,
                  llvm::ArrayRef<const clang::Expr*> arguments, const clang::Expr* object);
  SetId indirect_call(const Call& call);
  Holder held_callee(const Call& call) const;

  // flow_kept.cpp
  void note_kept(const clang::Stmt* stmt);
  void enter_variables();
  void leave_variables();
  SetId kept_value(const clang::MemberExpr* member);
  std::optional<Endpoint> kept_member(const clang::FieldDecl* field, clang::SourceRange at) const;
  void keep_given_object(const clang::Expr* object, clang::SourceRange at);
  void keep_in_member(const clang::Expr* target, SetId value, clang::SourceRange at);
  std::vector<KeptPart> kept_parts(const std::vector<LocalFlow>& flows) const;

  /// What a simple name says, whichever library it is of.
  bool says(std::string_view name, Term term) const {
    return unit_.models.vocabulary.says(name, term);
  }

  // flow_shells.cpp
  /// Notes what a statement adds to a list.
  void note_list(const clang::Stmt* stmt);
  void add_elements(const clang::Expr* expr, llvm::SmallVectorImpl<const clang::Expr*>& elements,
                    int depth);
  /// What a shell that the call starts gets as its script, when that is no fixed text.
  const clang::Expr* script_among(const Call& call);

  // flow_library.cpp
  SetId library_call(const Call& call, const Callee& callee);
  SetId by_propagation(const Call& call, const Callee& callee);
  SetId ordinary(const Call& call);
  SetId unchanged(const Call& call);
  SetId element(const Call& call);
  SetId assigned(const Call& call);
  SetId appended(const Call& call);
  SetId filled(const Call& call, const Callee& callee, bool replace);
  SetId copied_range(const Call& call, const Callee& callee);
  SetId swapped(const Call& call);
  std::vector<const clang::CXXMethodDecl*> operators_of(const clang::Expr* argument) const;
  SetId called_object(const Call& call, const clang::Expr* argument, uint32_t& tag);
  std::optional<SetId> called_by_name(const Call& call);
  SetId called_back(const Call& call);
  std::optional<SetId> opaque_inputs(const Call& call);
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
  bool guards_variable(const clang::Expr* condition, bool truth, const clang::VarDecl* variable);
  void allow(const clang::Expr* checked);
  /// What the variable holds is nobody's choice; what it was taken from may be.
  void clear_variable(const clang::VarDecl* variable);
  /// Likewise for some kinds of sink. Of other objects, those that hold the very data count, or,
  /// with a form, those that hold it in this form at least.
  void allow_for(const clang::Expr* checked, Kinds kinds, PathForm least);
  void doubt(const clang::Expr* checked, clang::SourceRange at, std::string_view why);
  void doubt(const clang::Expr* checked, const GuardNode& guard);
  bool assume_model(const Call& call, const Callee& callee, bool truth);
  bool assume_compared(const Call& call, const std::string& name, bool truth);
  std::string_view weakness_of(const std::string& name) const;
  bool trusted(const clang::Expr* expr, const clang::Expr* checked);
  bool fixed(const clang::Expr* expr);
  const clang::Expr* initial_value(const clang::Expr* expr) const;

  // flow_characters.cpp
  void assume_loop_done(const clang::Stmt* stmt, const Flag& flag);
  void assume_character(const clang::Stmt* terminator, bool truth);
  bool keeps_safe(const clang::Expr* test, bool kept) const;
  bool leaves_only_safe(const Call& call, const std::string& name) const;
  /// The result of a call that leaves harmless characters alone; nothing for any other.
  std::optional<SetId> only_safe_left(const Call& call);

  // flow_patterns.cpp
  std::optional<std::string> pattern_of(const clang::Expr* expr) const;
  Kinds kinds_held_by(std::string_view pattern) const;
  bool assume_matched(const Call& asked, bool truth);
  bool replaces_harmful(const clang::Expr* pattern, const clang::Expr* by) const;

  // flow_flags.cpp
  void assume_demanded(const Call& call);
  const Flag* flag_of(const clang::Expr* expr);
  void assume_flag(const Flag& flag, bool truth, unsigned depth);

  // flow_paths.cpp
  Kinds path_kinds() const;
  void take_out_separators(const Call& call);
  SetId resolved(const Call& call, const Callee& callee, SetId made);
  bool makes_relative(const Call& call) const;
  const clang::Expr* shown_object(const clang::Expr* expr) const;
  const clang::Expr* original_path(const clang::Expr* expr) const;
  clang::QualType shown_type(const clang::Expr* expr) const;
  PathForm form_of(const clang::Expr* path);
  bool is_relative(const clang::Expr* path);
  bool is_path_text(const clang::Expr* prefix) const;
  bool ends_folder(const clang::Expr* prefix) const;
  void contained(const clang::Expr* path);
  bool begins_in(const clang::Expr* path, bool by_component, bool with_separator,
                 clang::SourceRange at);
  bool assume_prefix(const clang::Expr* text, const clang::Expr* prefix, bool holds,
                     clang::SourceRange at);
  bool assume_component(const clang::Expr* left, const clang::Expr* right, bool equal,
                        clang::SourceRange at);
  bool assume_components(const clang::Expr* lookup, const clang::Expr* end, bool found);
  bool assume_absent(const clang::Expr* text, const clang::Expr* what, bool any_of,
                     clang::SourceRange at);
  const clang::Expr* iterated(const clang::Expr* expr) const;

  // flow_urls.cpp
  Kinds kinds_named(std::initializer_list<std::string_view> names) const;
  bool assume_address(const clang::Expr* text, const clang::Expr* prefix, bool holds,
                      clang::SourceRange at);
  bool assume_address_part(const clang::Expr* part, bool equal);
  bool assume_host_end(const clang::Expr* part, const clang::Expr* end, bool holds,
                       clang::SourceRange at);
  std::string leading_text(const clang::Expr* expr) const;
  Kinds kinds_after(std::string_view start) const;
  SetId led_by(std::string_view start, SetId made);
  SetId after_prefix(const Call& call, SetId made);

  // flow_numbers.cpp
  struct Comparison {
    bool strict = false;
    bool is_unsigned = false;  ///< compared as numbers without a sign
    clang::SourceRange at;
  };
  std::optional<int64_t> constant_of(const clang::Expr* expr) const;
  const clang::Expr* measured(const clang::Expr* expr) const;
  Kinds size_kinds() const;
  Kinds number_kinds() const;
  bool limits(SetId limit, const Taint& subject);
  Operand operand(const clang::Expr* expr, SetId held, const Taint& subject);
  SetId arithmetic(const clang::BinaryOperator* op, SetId left, SetId right);
  SetId negated(const clang::UnaryOperator* op, SetId held);
  SetId bounded(SetId held, llvm::function_ref<void(Bounds&)> change);
  SetId converted_number(const clang::CastExpr* cast, SetId held);
  SetId as_character(SetId held);
  SetId count_on(const clang::UnaryOperator* op);
  SetId library_number(const Call& call, SetId made);
  std::optional<SetId> chosen_number(const Call& call, std::string_view name);
  void refine(const clang::Expr* subject, llvm::function_ref<void(Taint&)> change);
  bool is_assertion(const clang::Expr* condition) const;
  void assume_order(const clang::BinaryOperator* op, bool truth);
  void assume_same_number(const clang::Expr* left, const clang::Expr* right, bool equal);
  void bound_above(const clang::Expr* subject, const clang::Expr* limit, int64_t added,
                   const Comparison& comparison, unsigned depth);
  void bound_sum(const clang::BinaryOperator* sum, const clang::Expr* limit, int64_t added,
                 const Comparison& comparison, unsigned depth);
  void bound_below(const clang::Expr* subject, const clang::Expr* limit, int64_t added,
                   const Comparison& comparison, unsigned depth);
  void hold_to_size(const clang::Expr* text, const clang::Expr* limit, int64_t added,
                    const Comparison& comparison);
  bool is_free(SetId held) const;
  void assume_case(const clang::Stmt* choice, const clang::Stmt* label);

  // flow_memory.cpp
  struct MemoryUse {
    std::string kind;
    std::string what;  ///< the function or construct
    std::vector<uint32_t> cwe;
    clang::SourceRange at;
    clang::SourceRange given;  ///< the number or text
    std::string step;
  };
  /// The place that a pointer shows.
  struct Room {
    enum class Known : uint8_t {
      unknown,
      fixed,  ///< has `bytes`
      own,    ///< grows with its content, or was allocated as large as somebody calculated
    };
    Known known = Known::unknown;
    uint64_t bytes = 0;
  };
  void reach_memory(const MemoryUse& use, SetId held);
  bool reach_memory(const Call& call, const SinkModel& sink, const Callee& callee);
  SetId only(SetId held, llvm::function_ref<bool(const Taint&)> meant);
  void use_index(const clang::Expr* index, const clang::Expr* object, clang::SourceRange at);
  void use_amount(const clang::Expr* amount, const std::string& what,
                  const std::vector<uint32_t>& cwe, clang::SourceRange at);
  bool is_rest_of(const clang::Expr* amount, const clang::Expr* target) const;
  void copy_into(const Call& call, const SinkModel& sink, const Callee& callee,
                 const clang::Expr* argument);
  void print_into(const Call& call, const SinkModel& sink, const Callee& callee);
  void scan_into(const Call& call, const SinkModel& sink, const Callee& callee);
  void check_memory(const clang::Stmt* stmt);
  void check_loop(const clang::Stmt* loop);
  std::optional<uint64_t> room_of(const clang::Expr* object) const;
  const std::vector<const clang::Expr*>& pointed_at(const clang::VarDecl* pointer);
  Room buffer_of(const clang::Expr* target, unsigned depth = 0);
  Room amount_of(const clang::Expr* amount, int64_t each);
  const clang::ParmVarDecl* parameter_below(const clang::Expr* target);
  bool is_told_beside(const clang::Expr* amount, const clang::Expr* target);
  bool is_sized_by(const clang::Expr* object, SetId held);
  void note_size(const clang::Expr* object, const clang::Expr* amount);
  void note_size(PathId place, const clang::Expr* amount);
  void note_made(PathId place, const clang::Expr* initial);
  void count_up(const clang::Stmt* loop, const clang::Expr* condition);

  Unit& unit_;
  const clang::FunctionDecl* function_;
  Tables tables_;
  State state_;
  llvm::DenseMap<const clang::Expr*, SetId> memo_;
  llvm::DenseMap<const clang::VarDecl*, Location> aliases_;
  /// What is added to a list after its declaration.
  llvm::DenseMap<const clang::ValueDecl*, std::vector<const clang::Expr*>> listed_;
  llvm::DenseSet<const clang::ValueDecl*> rewritten_;   ///< assigned to after their declaration
  llvm::DenseSet<const clang::ValueDecl*> reassigned_;  ///< likewise, other than by appending
  std::map<const clang::VarDecl*, Flag> flags_;
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
  /// Variables that outlive the call, and the members by their names, that the body speaks of.
  std::vector<const clang::VarDecl*> variables_;
  std::map<std::string, std::set<const clang::FieldDecl*>> fields_;
  /// What pointers are set to in the body, once that was looked up.
  llvm::DenseMap<const clang::Decl*, std::vector<const clang::Expr*>> pointers_;
  bool pointers_known_ = false;
  bool quotes_for_shell_ = false;  ///< it writes what stands for a quote in a shell's word
  /// Objects whose size was chosen by data, and the origins of that data.
  std::map<PathId, std::set<OriginId>> sizes_;
  /// What a lambda expression captured, by the number of the capture.
  llvm::DenseMap<const clang::CXXRecordDecl*, std::map<uint32_t, SetId>> captured_;
  Exit exit_;
  PathId this_path_ = 0;
  bool cut_short_ = false;
};

/// Kinds of no sink: what a check says of the characters in a text.
inline constexpr std::string_view no_slash = "/no-slash";
inline constexpr std::string_view no_backslash = "/no-backslash";
inline constexpr std::string_view no_dots = "/no-dots";

/// Whether the number that a function of this name yields says how large something is.
bool is_measure(std::string_view name, const Vocabulary& vocabulary);

/// Strips what neither evaluates nor changes anything: parentheses, temporaries, cleanups.
const clang::Expr* bare(const clang::Expr* expr);
/// Strips casts, copies of a value into a temporary and implicit conversions besides.
const clang::Expr* core(const clang::Expr* expr);
}  // namespace bridgelint::flow
