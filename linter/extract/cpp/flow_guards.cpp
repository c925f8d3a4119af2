// Branches: what a condition says of the data it looks at. An exact check (membership in a fixed
// list, equality with a fixed value, only harmless characters) ends the flow; a weak one is noted.
#include <clang/AST/DeclCXX.h>
#include <clang/AST/StmtCXX.h>

#include <algorithm>
#include <array>

#include "extract/cpp/flow_function.h"
#include "extract/cpp/flow_predicates.h"

namespace bridgelint::flow {
namespace {

using llvm::dyn_cast;
using llvm::isa;

constexpr unsigned max_nesting = 12;

}  // namespace

// --- What a check does to the state
// ----------------------------------------------------------------

void FunctionFlow::allow(const clang::Expr* checked) {
  const clang::Expr* subject = bare(checked);
  const SetId held = value(subject);
  std::vector<OriginId> origins;
  for (const Taint& taint : tables_.taints(held)) {
    if (!taint.exact || taint.part != 0) continue;
    const Endpoint& end = tables_.origins[taint.origin];
    if (end.kind == EndpointKind::parameter && end.index == this_index && end.path.empty()) {
      continue;
    }
    origins.push_back(taint.origin);
    const bool parameter = end.kind == EndpointKind::parameter && end.path.empty();
    if (parameter) state_.vouched.add(end.index, every_kind);
  }
  if (const auto* shown = llvm::dyn_cast_or_null<clang::DeclRefExpr>(core(subject))) {
    const auto* variable = dyn_cast<clang::VarDecl>(shown->getDecl());
    const auto alias =
        variable == nullptr ? aliases_.end() : aliases_.find(variable->getCanonicalDecl());
    if (alias != aliases_.end() && !alias->second.sole) {
      // One element was checked, not the whole container that the variable shows a part of.
      clear_variable(variable);
      return;
    }
  }
  purge(tables_, state_, origins);
  const Location object = locate(core(subject));
  if (object && object.sole && object.path != this_path_) {
    write(tables_, state_, object.path, 0, true);
  }
}

void FunctionFlow::clear_variable(const clang::VarDecl* variable) {
  const PathId own = tables_.paths.root(variable->getCanonicalDecl());
  forget(tables_, state_, own);
  state_.entries.insert(
      std::ranges::lower_bound(state_.entries, own, {}, &std::pair<PathId, SetId>::first),
      {own, 0});
}

void FunctionFlow::allow_for(const clang::Expr* checked, Kinds kinds, PathForm least) {
  if (kinds == 0 || checked == nullptr) return;
  if (kinds == every_kind) return allow(checked);
  const auto counts = [&](const Taint& taint) {
    return least == PathForm::raw ? taint.exact && taint.part == 0 : taint.form >= least;
  };
  std::vector<OriginId> origins;
  for (const Taint& taint : tables_.taints(value(checked))) {
    if (counts(taint)) origins.push_back(taint.origin);
  }
  const Kinds slash = unit_.callees.kind_bit(no_slash);
  const Kinds others = unit_.callees.kind_bit(no_backslash) | unit_.callees.kind_bit(no_dots);
  const auto complete = [&](Kinds known) {
    // Without any separator it is a name, not a path; without `..` it does not lead out, either.
    return (known & slash) != 0 && (known & others) != 0 ? known | path_kinds() : known;
  };
  neutralise(tables_, state_, origins, kinds, counts);
  const Location object = locate(core(checked));
  if (!object || !object.sole || object.path == this_path_) return;
  Taints held = tables_.taints(read(tables_, state_, object.path));
  for (Taint& taint : held) {
    taint.neutral = complete(taint.neutral | kinds);
    const Endpoint& end = tables_.origins[taint.origin];
    const bool parameter = end.kind == EndpointKind::parameter && end.path.empty();
    if (parameter && taint.exact && taint.part == 0) state_.vouched.add(end.index, taint.neutral);
  }
  if (!held.empty()) write(tables_, state_, object.path, tables_.set(std::move(held)), true);
}

void FunctionFlow::doubt(const clang::Expr* checked, clang::SourceRange at, std::string_view why) {
  doubt(checked, {at, std::string(why), {}, 0, true});
}

void FunctionFlow::doubt(const clang::Expr* checked, const GuardNode& guard) {
  const Location object = locate(core(checked));
  if (!object || !object.sole || object.path == this_path_) return;
  const SetId held = read(tables_, state_, object.path);
  if (held == 0) return;
  Taints result = tables_.taints(held);
  for (Taint& taint : result) taint.guards = tables_.guarded(taint.guards, guard);
  write(tables_, state_, object.path, tables_.set(std::move(result)), true);
}

// Whether a list or value may be compared against: it holds nothing that comes from where the
// checked value comes from, and no page data at all.
bool FunctionFlow::trusted(const clang::Expr* expr, const clang::Expr* checked) {
  const Taints& subject = tables_.taints(value(core(checked)));
  return std::ranges::all_of(tables_.taints(value(core(expr))), [&](const Taint& taint) {
    const Endpoint& end = tables_.origins[taint.origin];
    const bool state = end.kind == EndpointKind::variable ||
                       (end.kind == EndpointKind::parameter && end.index == this_index);
    if (taint.number || state) return true;
    if (end.kind != EndpointKind::parameter) return end.kind == EndpointKind::call_result;
    return std::ranges::none_of(subject, [&](const Taint& t) { return t.origin == taint.origin; });
  });
}

// --- Conditions ----------------------------------------------------------------------------------

const clang::Expr* FunctionFlow::initial_value(const clang::Expr* expr) const {
  const auto* reference = llvm::dyn_cast_or_null<clang::DeclRefExpr>(core(expr));
  const auto* variable =
      reference == nullptr ? nullptr : dyn_cast<clang::VarDecl>(reference->getDecl());
  if (variable == nullptr || isa<clang::ParmVarDecl>(variable)) return nullptr;
  return rewritten_.contains(variable) ? nullptr : variable->getInit();
}

void FunctionFlow::assume(const clang::Expr* condition, bool truth, unsigned depth) {
  condition = core(condition);
  if (condition == nullptr || depth > max_nesting) return;
  if (const auto* negated = dyn_cast<clang::UnaryOperator>(condition)) {
    if (negated->getOpcode() == clang::UO_LNot) assume(negated->getSubExpr(), !truth, depth + 1);
    return;
  }
  if (const auto* rewritten = dyn_cast<clang::CXXRewrittenBinaryOperator>(condition)) {
    const auto form = rewritten->getDecomposedForm();
    const bool equality = form.Opcode == clang::BO_EQ || form.Opcode == clang::BO_NE;
    if (equality) {
      assume_comparison(form.LHS, form.RHS, (form.Opcode == clang::BO_EQ) == truth, depth);
    }
    return;
  }
  if (const auto* op = dyn_cast<clang::BinaryOperator>(condition)) {
    if (op->isLogicalOp()) return assume_logical(op, truth, depth);
    const bool equality = op->isEqualityOp();
    if (equality) {
      return assume_comparison(op->getLHS(), op->getRHS(),
                               (op->getOpcode() == clang::BO_EQ) == truth, depth);
    }
    // count(x) > 0, find(x) >= 0 and the like: the interesting side is a call.
    if (op->isRelationalOp() && isa<clang::CallExpr>(core(op->getLHS()))) {
      const bool above = op->getOpcode() == clang::BO_GT || op->getOpcode() == clang::BO_GE;
      if (is_position(core(op->getLHS()), unit_.models.vocabulary)) {
        assume_found(op->getLHS(), above == truth);
        return;
      }
      assume_nonzero(op->getLHS(), above == truth, depth + 1);
    }
    if (op->isRelationalOp()) assume_order(op, truth);
    return;
  }
  if (const auto* broken = dyn_cast<clang::RecoveryExpr>(condition)) {
    const auto written = operator_between(broken);
    if (written != "==" && written != "!=") return;
    const auto sides = broken->subExpressions();
    return assume_comparison(sides[0], sides[1], (written == "==") == truth, depth);
  }
  if (const auto* expr = dyn_cast<clang::CallExpr>(condition)) {
    const Call call = call_of(expr);
    const auto op =
        call.function == nullptr ? clang::OO_None : call.function->getOverloadedOperator();
    if (op == clang::OO_EqualEqual || op == clang::OO_ExclaimEqual) {
      const auto* left = call.object != nullptr ? call.object : call.arguments[0];
      return assume_comparison(left, call.arguments.back(), (op == clang::OO_EqualEqual) == truth,
                               depth);
    }
    return assume_call(call, truth, depth);
  }
  if (const auto* initial = initial_value(condition)) return assume(initial, truth, depth + 1);
  if (const Flag* flag = flag_of(condition)) assume_flag(*flag, truth, depth + 1);
}

void FunctionFlow::assume_logical(const clang::BinaryOperator* op, bool truth, unsigned depth) {
  const bool both = (op->getOpcode() == clang::BO_LAnd) == truth;
  if (both) {
    assume(op->getLHS(), truth, depth + 1);
    assume(op->getRHS(), truth, depth + 1);
    return;
  }
  const State before = state_;
  assume(op->getLHS(), truth, depth + 1);
  State left = std::move(state_);
  state_ = before;
  assume(op->getLHS(), !truth, depth + 1);
  assume(op->getRHS(), truth, depth + 1);
  join(tables_, state_, left);
}

void FunctionFlow::assume_comparison(const clang::Expr* left, const clang::Expr* right, bool equal,
                                     unsigned depth) {
  assume_same_number(left, right, equal);
  clang::Expr::EvalResult number;
  const clang::SourceRange at(left->getBeginLoc(), right->getEndLoc());
  if (assume_component(left, right, equal, at)) return;
  for (const auto& [side, other] : {std::pair(left, right), std::pair(right, left)}) {
    if (is_past_end(other, unit_.models.vocabulary)) {
      if (assume_components(side, other, equal)) return;
      const auto* lookup = initial_value(side) != nullptr ? initial_value(side) : side;
      if (assume_found(lookup, !equal)) return;
    }
    const auto* constant = core(other);
    const bool countable = constant != nullptr && !constant->isValueDependent() &&
                           constant->getType()->isIntegralOrEnumerationType() &&
                           constant->EvaluateAsInt(number, unit_.ast);
    if (countable && !constant->getType()->isAnyCharacterType()) {
      const bool zero = number.Val.getInt().isZero();
      if (number.Val.getInt().isNegative() && is_position(core(side), unit_.models.vocabulary)) {
        assume_found(side, !equal);
        return;
      }
      return assume_nonzero(side, zero ? !equal : equal, depth + 1);
    }
  }
  if (!equal) return;
  const bool text = is_text_type(left->getType(), unit_.models.vocabulary) ||
                    is_text_type(right->getType(), unit_.models.vocabulary) || literal(left) ||
                    literal(right);
  // Pointers compare by address.
  if (bare(left)->getType()->isPointerType() && bare(right)->getType()->isPointerType()) return;
  if (!text) return;
  if (fixed(right)) {
    if (!assume_address_part(left, true)) allow(left);
  } else if (fixed(left)) {
    if (!assume_address_part(right, true)) allow(right);
  }
}

void FunctionFlow::assume_nonzero(const clang::Expr* expr, bool nonzero, unsigned depth) {
  const auto* call = llvm::dyn_cast_or_null<clang::CallExpr>(core(expr));
  if (call == nullptr) {
    if (is_bool(core(expr)->getType())) assume(expr, nonzero, depth);
    if (const auto* initial = initial_value(expr)) assume_nonzero(initial, nonzero, depth + 1);
    return;
  }
  assume_call(call_of(call), nonzero, depth);
}

void FunctionFlow::assume_call(const Call& call, bool truth, unsigned depth) {
  (void)depth;
  if (call.function == nullptr) return;
  const Callee& callee = unit_.callees.of(call.function);
  if (callee.own) return assume_own_call(call, truth);
  if (assume_model(call, callee, truth)) return;
  const std::string name = called_name(call);
  if (name == "equal" && truth && assume_components(call.at, nullptr, true)) return;
  if (assume_compared(call, name, truth)) return;
  if (assume_matched(call, truth)) return;
  if (assume_found(call.at, truth)) return;
  if (call.object != nullptr && llvm::StringRef(name).starts_with("operator")) {
    return;  // A conversion to bool says only that there is something.
  }
  const std::string_view why = weakness_of(name);
  const auto* checked = call.object != nullptr   ? call.object
                        : call.arguments.empty() ? nullptr
                                                 : call.arguments[0];
  if (!why.empty() && checked != nullptr) doubt(checked, call.at->getSourceRange(), why);
}

// Why a call that asks something of a text leaves it as harmful as it was; empty: it asks nothing.
std::string_view FunctionFlow::weakness_of(const std::string& name) const {
  if (says(name, Term::emptiness)) return "only checked for being empty";
  if (says(name, Term::place)) return "a list of forbidden characters: any other passes";
  const bool searches = says(name, Term::lookup) || says(name, Term::has_character);
  // Where a search found what it searches is compared with zero.
  if (says(name, Term::search) && !searches) return "only its beginning is checked";
  if (searches) return "a list of what is forbidden: anything else passes";
  if (says(name, Term::measure)) return "only its length is checked";
  const auto* comparison = unit_.callees.comparison(name);
  if (comparison == nullptr) return {};
  switch (comparison->part) {
    case TextPart::all:
      return {};
    case TextPart::beginning:
      return "only its beginning is checked";
    case TextPart::end:
      return "only its end is checked";
    case TextPart::anywhere:
      return "a list of what is forbidden: anything else passes";
  }
  return {};
}

// Calls that the models say are checks.
bool FunctionFlow::assume_model(const Call& call, const Callee& callee, bool truth) {
  for (const GuardModel* guard : callee.guards) {
    if (guard->outcome != truth) continue;
    const auto index = static_cast<size_t>(std::max(guard->checked, 0));
    const clang::Expr* checked = guard->checked == this_argument ? call.object
                                 : index < call.arguments.size() ? call.arguments[index]
                                                                 : nullptr;
    Kinds kinds = 0;
    for (const auto& kind : guard->neutralises) kinds |= unit_.callees.kind_bit(kind);
    allow_for(shown_object(checked), kinds, PathForm::raw);
  }
  return !callee.guards.empty();
}

// What begins or ends with what. A search or comparison that gave zero says "begins", too.
// Calls that compare two texts, or a part of one.
bool FunctionFlow::assume_compared(const Call& call, const std::string& name, bool truth) {
  const bool member = call.object != nullptr;
  const size_t count = call.arguments.size();
  const clang::Expr* text = member ? call.object : count > 0 ? call.arguments[0] : nullptr;
  const size_t first = member ? 0 : 1;
  if (text == nullptr || count <= first) return false;
  const auto at = call.at->getSourceRange();
  if (name == "compare" && member && count >= 3) {
    return assume_prefix(text, call.arguments[2], !truth, at);
  }
  if (says(name, Term::search) && member &&
      is_text_type(shown_type(text), unit_.models.vocabulary)) {
    return assume_prefix(text, call.arguments[0], !truth, at);
  }
  const auto* comparison = unit_.callees.comparison(name);
  if (comparison == nullptr) return false;
  const auto* other = call.arguments[first];
  const bool holds = truth != comparison->zero;
  switch (comparison->part) {
    case TextPart::all:
      // How letters are compared may follow.
      if (count > first + 2) return false;
      if (count == first + 2 && !call.arguments.back()->getType()->isEnumeralType()) return false;
      if (holds && fixed(other)) {
        allow(text);
      } else if (holds && fixed(text)) {
        allow(other);
      }
      return true;
    case TextPart::beginning:
      return assume_prefix(text, other, holds, at);
    case TextPart::end:
      return assume_host_end(text, other, holds, at);
    case TextPart::anywhere:
      return false;
  }
  return false;
}

void FunctionFlow::assume_own_call(const Call& call, bool truth) {
  const Exit& exit = unit_.exit(call.function);
  const Vouched& vouched = truth ? exit.vouched_true : exit.vouched_false;
  for (size_t i = 0; i < call.arguments.size() && i < 63; ++i) {
    const auto index = static_cast<uint32_t>(i);
    const bool number = i < call.function->getNumParams() &&
                        is_number(call.function->getParamDecl(index)->getType());
    if (const Kinds kinds = vouched.of(index); exit.known && kinds != 0) {
      allow_for(call.arguments[i], kinds, PathForm::raw);
    } else if (unit_.callees.of(call.function).predicate && !(number && exit.known)) {
      const auto name = unit_.places.function_name(call.function);
      GuardNode guard;
      guard.at = call.at->getSourceRange();
      guard.what = exit.known ? "checked by `" + name + "`, which does not hold it to a fixed list"
                              : "checked by `" + name + "`, whose body is in another file";
      if (!exit.known) guard.by = unit_.places.function_id(call.function);
      guard.index = index;
      guard.outcome = truth;
      doubt(call.arguments[i], guard);
    }
  }
}

// Look-ups whose outcome is known to be a hit or a miss; whether `lookup` is one.
bool FunctionFlow::assume_found(const clang::Expr* lookup, bool found) {
  const auto* expr = llvm::dyn_cast_or_null<clang::CallExpr>(core(lookup));
  if (expr == nullptr) return false;
  const Call call = call_of(expr);
  if (call.function == nullptr || unit_.callees.of(call.function).own) return false;
  if (call.object != nullptr) return !call.arguments.empty() && assume_member_found(call, found);
  const std::string name = called_name(call);
  const size_t count = call.arguments.size();
  if (says(name, Term::lookup) && (count == 2 || count == 3)) {
    const auto* key = call.arguments[count - 1];
    if (!found && literal(key)) {
      assume_absent(range_of(call), key, false, call.at->getSourceRange());
    } else if (found && trusted(call.arguments[0], key)) {
      if (!assume_address_part(key, true)) allow(key);
    }
    return true;
  }
  return count >= 2 && assume_tested(call, found);
}

bool FunctionFlow::assume_member_found(const Call& call, bool found) {
  const std::string name = called_name(call);
  const Vocabulary& vocabulary = unit_.models.vocabulary;
  const auto* key = call.arguments[0];
  const auto range = call.at->getSourceRange();
  if (says(name, Term::lookup)) {
    if (is_text_type(call.object->getType(), vocabulary)) {
      // A search in the text itself: what it must not contain, in most programs.
      if (!found && assume_absent(call.object, key, false, range)) return true;
      doubt(call.object, range,
            found ? "only searched for a part, which may stand anywhere"
                  : "a list of what is forbidden: anything else passes");
    } else if (found && trusted(call.object, key)) {
      if (!assume_address_part(key, true)) allow(key);
    }
    return true;
  }
  if (says(name, Term::search) && !is_text_type(shown_type(call.object), vocabulary)) {
    // The place of an element in a list.
    if (found && trusted(call.object, key)) allow(key);
    return true;
  }
  const bool text = is_text_type(call.object->getType(), vocabulary);
  if (says(name, Term::any_character) && !found && text) {
    return assume_absent(call.object, key, true, range);
  }
  const bool only = says(name, Term::only_characters);
  if (!only && !says(name, Term::other_character)) return false;
  if (found != only) return true;
  const auto* initial = initial_value(key);
  const auto characters = literal(initial != nullptr ? initial : key);
  const bool strict = characters && has_only_safe_characters(*characters);
  if (strict) {
    allow(call.object);
  } else {
    doubt(call.object, range, "the allowed characters include dangerous ones");
  }
  return true;
}

// all_of, any_of, none_of, find_if and find_if_not, with a test that is a character class or an
// equality.
bool FunctionFlow::assume_tested(const Call& call, bool found) {
  const std::string name = called_name(call);
  const bool all = name == "all_of";
  const bool none = name == "none_of";
  const bool all_but = name == "find_if_not";
  if (!all && !none && !all_but && name != "any_of" && name != "find_if") return false;
  const clang::Expr* range = range_of(call);
  // Nothing in the text fails the test: all_of(text, is harmless), not any_of(text, is harmful).
  const bool every = all ? found : none == found;
  if (every && keeps_safe(call.arguments.back(), all || all_but)) {
    allow(range);
    return true;
  }
  // Something in the list is equal to the value: any_of(list, is equal to the value).
  const bool some = !all && !all_but && none != found;
  const Predicate test = predicate_of(call.arguments.back());
  const auto* equal = llvm::dyn_cast_or_null<clang::CXXOperatorCallExpr>(core(test.result));
  const bool equality = equal != nullptr && equal->getOperator() == clang::OO_EqualEqual;
  if (!some || !equality || equal->getNumArgs() != 2) return true;
  const auto* left = equal->getArg(0);
  const auto* right = equal->getArg(1);
  if (is_variable(left, test.parameter) && trusted(range, right)) allow(right);
  if (is_variable(right, test.parameter) && trusted(range, left)) allow(left);
  return true;
}

// What an algorithm goes over: the container whose begin() it was given, or its one range.
const clang::Expr* FunctionFlow::range_of(const Call& call) const {
  const auto* range = core(call.arguments[0]);
  const auto* begin = dyn_cast<clang::CallExpr>(range);
  if (call.arguments.size() == 2 || begin == nullptr) return range;
  const Call from = call_of(begin);
  if (from.object != nullptr) return from.object;
  return from.arguments.empty() ? range : from.arguments[0];
}

// Whether `condition == truth` is an exact guard on the variable: tried out on a state in which the
// variable holds something.
bool FunctionFlow::guards_variable(const clang::Expr* condition, bool truth,
                                   const clang::VarDecl* variable) {
  const State before = state_;
  const PathId path = tables_.paths.root(variable->getCanonicalDecl());
  Endpoint probe;
  probe.kind = EndpointKind::source;
  Taint taint;
  taint.origin = tables_.origin(probe);
  const auto alias = aliases_.find(variable->getCanonicalDecl());
  const auto shown = alias == aliases_.end() ? Location{} : alias->second;
  aliases_.erase(variable->getCanonicalDecl());
  const SetId held = tables_.set({taint});
  write(tables_, state_, path, held, true);
  assume(condition, truth);
  const bool gone = read(tables_, state_, path) == 0;
  state_ = before;
  if (shown) aliases_[variable->getCanonicalDecl()] = shown;
  return gone;
}

}  // namespace bridgelint::flow
