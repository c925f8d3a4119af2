// Numbers: what arithmetic and conversions do to the bounds of a number that came from outside, and
// which bounds a comparison gives it. A number between two bounds is harmless as an index or size.
#include <clang/AST/DeclCXX.h>
#include <clang/Lex/Lexer.h>

#include <algorithm>
#include <array>

#include "extract/cpp/flow_function.h"
#include "extract/cpp/flow_predicates.h"

namespace bridgelint::flow {
namespace {

using llvm::dyn_cast;
using llvm::isa;

constexpr unsigned deepest_sum = 6;
constexpr std::string_view only_above =
    "only its upper bound is checked, so a negative number passes";
constexpr std::string_view only_below =
    "only its lower bound is checked, so any larger number passes";
constexpr std::string_view one_too_many =
    "the comparison lets the size itself through, which is one past the end";
constexpr std::string_view wraps = "the sum in this check can wrap around and pass it";
constexpr std::string_view left_out = "an assertion, which release builds leave out";
constexpr std::string_view their_limit = "the limit that it is compared with comes from the page";

// Sizes and places within a text: as large as what is really there, no more.
bool measures(std::string_view name, const Vocabulary& vocabulary) {
  return vocabulary.says(name, Term::measure) || vocabulary.says(name, Term::search) ||
         vocabulary.says(name, Term::place);
}

// Functions whose number is the text's or number's own; what others return of a text is a status.
bool reads_number(std::string_view name, const Vocabulary& vocabulary) {
  static constexpr std::array<std::string_view, 18> parts{
      "ato", "strto", "wcsto", "sto",   "to",    "To",  "as_", "As",   "Int",
      "int", "Num",   "num",   "parse", "Parse", "dec", "hex", "from", "bswap"};
  if (vocabulary.says(name, Term::number)) return true;
  return std::ranges::any_of(
      parts, [&](std::string_view part) { return name.find(part) != std::string_view::npos; });
}

Operation operation_of(clang::BinaryOperatorKind opcode) {
  switch (opcode) {
    case clang::BO_Add:
    case clang::BO_AddAssign:
      return Operation::add;
    case clang::BO_Sub:
    case clang::BO_SubAssign:
      return Operation::subtract;
    case clang::BO_Mul:
    case clang::BO_MulAssign:
      return Operation::multiply;
    case clang::BO_Div:
    case clang::BO_DivAssign:
      return Operation::divide;
    case clang::BO_Rem:
    case clang::BO_RemAssign:
      return Operation::remainder;
    case clang::BO_And:
    case clang::BO_AndAssign:
      return Operation::mask;
    case clang::BO_Shl:
    case clang::BO_ShlAssign:
      return Operation::shift_left;
    case clang::BO_Shr:
    case clang::BO_ShrAssign:
      return Operation::shift_right;
    default:
      return Operation::other;
  }
}

bool commutes(Operation operation) {
  return operation == Operation::add || operation == Operation::multiply ||
         operation == Operation::mask;
}

GuardNode note(clang::SourceRange at, std::string_view what) {
  GuardNode guard;
  guard.at = at;
  guard.what = what;
  return guard;
}

bool is_whole(clang::QualType type) {
  return !type.isNull() && type->isIntegralOrEnumerationType() && !type->isDependentType();
}

bool is_unsigned(clang::QualType type) {
  return type->isUnsignedIntegerOrEnumerationType();
}

}  // namespace

bool is_measure(std::string_view name, const Vocabulary& vocabulary) {
  return measures(name, vocabulary) || name.find("size") != std::string_view::npos ||
         name.find("Size") != std::string_view::npos ||
         name.find("ength") != std::string_view::npos;
}

// --- What is known of an operand
// ------------------------------------------------------------------

std::optional<int64_t> FunctionFlow::constant_of(const clang::Expr* expr) const {
  const auto* constant = core(expr);
  clang::Expr::EvalResult result;
  if (constant == nullptr || constant->isValueDependent() || !is_whole(constant->getType()) ||
      !constant->EvaluateAsInt(result, unit_.ast)) {
    return std::nullopt;
  }
  const auto& figure = result.Val.getInt();
  if (figure.getSignificantBits() > 63) return std::nullopt;
  return figure.isUnsigned() ? static_cast<int64_t>(figure.getZExtValue()) : figure.getSExtValue();
}

// The size of an object, or a variable that holds it.
const clang::Expr* FunctionFlow::measured(const clang::Expr* expr) const {
  expr = core(expr);
  if (const auto* initial = initial_value(expr)) expr = core(initial);
  const auto* call = llvm::dyn_cast_or_null<clang::CallExpr>(expr);
  if (call == nullptr || call->getDirectCallee() == nullptr) return nullptr;
  const auto* named = call->getDirectCallee()->getIdentifier();
  if (named == nullptr || !says(named->getName(), Term::measure)) return nullptr;
  // `map.count(key)` says how many there are of one.
  if (named->getName() == "count" && call->getNumArgs() > 0) return nullptr;
  if (const auto* member = dyn_cast<clang::CXXMemberCallExpr>(call)) {
    return member->getImplicitObjectArgument();
  }
  return call->getNumArgs() == 1 ? call->getArg(0) : nullptr;
}

Kinds FunctionFlow::size_kinds() const {
  Kinds kinds = 0;
  for (const auto* kind : {"index", "allocation", "size-overflow", "loop"}) {
    kinds |= unit_.callees.kind_bit(kind);
  }
  return kinds;
}

// What a number between two bounds is harmless for.
Kinds FunctionFlow::number_kinds() const {
  return size_kinds() | unit_.callees.kind_bit("array-index") | unit_.callees.kind_bit("buffer");
}

// Whether a value limits what is compared with it: it is not the attacker's as well.
bool FunctionFlow::limits(SetId limit, const Taint& subject) {
  const Kinds sizes = size_kinds();
  const Endpoint& from = tables_.origins[subject.origin];
  return std::ranges::all_of(tables_.taints(limit), [&](const Taint& taint) {
    if (taint.bounds.high() || (sizes != 0 && (taint.neutral & sizes) == sizes)) return true;
    const Endpoint& end = tables_.origins[taint.origin];
    if (end.kind == EndpointKind::source) return false;
    if (end.kind != from.kind || end.index != from.index || end.site != from.site) return true;
    if (end.name != from.name) return true;
    // Two members of one object may well be a place and its size; two entries of one document are
    // both what the page wrote.
    const bool overlap = end.path.starts_with(from.path) || from.path.starts_with(end.path);
    return !overlap && end.path.starts_with('.') && from.path.starts_with('.');
  });
}

Operand FunctionFlow::operand(const clang::Expr* expr, SetId held, const Taint& subject) {
  Operand result;
  if (const auto constant = constant_of(expr)) {
    result.constant = result.limited = true;
    result.value = *constant;
    return result;
  }
  result.limited = limits(held, subject);
  result.size = measured(expr) != nullptr;
  return result;
}

// --- Arithmetic and conversions
// -------------------------------------------------------------------

SetId FunctionFlow::arithmetic(const clang::BinaryOperator* op, SetId left, SetId right) {
  if (left == 0 && right == 0) return 0;
  const auto type = op->isCompoundAssignmentOp()
                        ? llvm::cast<clang::CompoundAssignOperator>(op)->getComputationResultType()
                        : op->getType();
  if (!is_whole(type)) return made_from(tables_.joined(left, right));
  const Operation operation = operation_of(op->getOpcode());
  const uint64_t width = unit_.ast.getTypeSize(type);
  Taints result;
  const auto add = [&](const clang::Expr* side, SetId held, const clang::Expr* other,
                       SetId other_held, Operation done) {
    const auto own = core(side)->getType();
    const bool fits = is_whole(own) && unit_.ast.getTypeSize(own) < width;
    for (Taint taint : tables_.taints(held)) {
      taint.exact = false;
      taint.bounds =
          reckoned(taint.bounds, done, operand(other, other_held, taint), is_unsigned(type), fits);
      result.push_back(taint);
    }
  };
  const bool mirrored = operation == Operation::subtract;
  add(op->getLHS(), left, op->getRHS(), right, operation);
  add(op->getRHS(), right, op->getLHS(), left,
      mirrored              ? Operation::subtract_from
      : commutes(operation) ? operation
                            : Operation::other);
  return tables_.set(std::move(result));
}

SetId FunctionFlow::negated(const clang::UnaryOperator* op, SetId held) {
  if (held == 0) return 0;
  const bool changes = op->getOpcode() == clang::UO_Minus || op->getOpcode() == clang::UO_Not;
  if (!changes) return held;
  return bounded(
      held, [](Bounds& bounds) { bounds = reckoned(bounds, Operation::other, {}, false, true); });
}

SetId FunctionFlow::bounded(SetId held, llvm::function_ref<void(Bounds&)> change) {
  if (held == 0) return 0;
  Taints result = tables_.taints(held);
  for (Taint& taint : result) change(taint.bounds);
  return tables_.set(std::move(result));
}

SetId FunctionFlow::converted_number(const clang::CastExpr* cast, SetId held) {
  if (held == 0 || cast->getCastKind() != clang::CK_IntegralCast) return held;
  const auto from = cast->getSubExpr()->getType();
  const auto to = cast->getType();
  if (!is_whole(from) || !is_whole(to)) return held;
  const auto from_bits = static_cast<unsigned>(unit_.ast.getTypeSize(from));
  const auto to_bits = static_cast<unsigned>(unit_.ast.getTypeSize(to));
  const SetId made = bounded(held, [&](Bounds& bounds) {
    bounds = converted(bounds, from_bits, !is_unsigned(from), to_bits, !is_unsigned(to));
  });
  const bool becomes_character = is_text_character(to) && !from->isAnyCharacterType();
  return becomes_character && !is_digit(cast->getSubExpr()) ? as_character(made) : made;
}

// `i++`, `i += 4`: what is left in the variable is no longer what was compared.
SetId FunctionFlow::count_on(const clang::UnaryOperator* op) {
  const SetId before = value(op->getSubExpr());
  const Location object = locate(op->getSubExpr());
  if (before == 0 || !object || !op->getType()->isIntegerType()) return before;
  const Operand one{true, true, 1, false};
  const auto done = op->isIncrementOp() ? Operation::add : Operation::subtract;
  const SetId after = bounded(before, [&](Bounds& bounds) {
    bounds = reckoned(bounds, done, one, is_unsigned(op->getType()), true);
  });
  write(tables_, state_, object.path, made_from(after), object.sole);
  return op->isPrefix() ? after : before;
}

// --- Library functions
// ----------------------------------------------------------------------------

// The number that a library function makes of what goes into it.
SetId FunctionFlow::library_number(const Call& call, SetId made) {
  if (made == 0) return 0;
  const std::string name = called_name(call);
  if (measures(name, unit_.models.vocabulary)) {
    const Kinds sizes = size_kinds();
    Taints result = tables_.taints(made);
    for (Taint& taint : result) {
      taint.neutral |= sizes;
      taint.bounds = {};
      taint.bounds.least = 0;
      taint.exact = false;
    }
    return tables_.set(std::move(result));
  }
  if (const auto chosen = chosen_number(call, name)) return *chosen;
  const bool text = std::ranges::none_of(tables_.taints(made), &Taint::number);
  const bool method = call.object != nullptr;
  const bool status = !method && text && !reads_number(name, unit_.models.vocabulary);
  return bounded(made, [&](Bounds& bounds) {
    bounds = {};
    if (!status) return;
    bounds.least = 0;
    bounds.upper = Upper::value;
  });
}

// min, max and clamp, under the names that libraries give them.
std::optional<SetId> FunctionFlow::chosen_number(const Call& call, std::string_view name) {
  const bool least = says(name, Term::least);
  const bool most = says(name, Term::greatest);
  const bool between = says(name, Term::between);
  if (!least && !most && !between) return std::nullopt;
  llvm::SmallVector<const clang::Expr*, 4> parts;
  for (const auto* argument : call.arguments) {
    const auto* list = llvm::dyn_cast_or_null<clang::InitListExpr>(core(argument));
    if (list == nullptr) {
      parts.push_back(argument);
    } else {
      for (unsigned i = 0; i < list->getNumInits(); ++i) parts.push_back(list->getInit(i));
    }
  }
  Taints result;
  for (const auto* part : parts) {
    for (Taint taint : tables_.taints(flattened(tables_, value(core(part))))) {
      size_t limiting = 0;
      for (const auto* other : parts) {
        if (other == part) continue;
        const Operand limit = operand(other, value(core(other)), taint);
        if (!limit.limited) continue;
        ++limiting;
        if (least && (!taint.bounds.high() || taint.bounds.upper == Upper::constant)) {
          taint.bounds.upper = limit.constant ? Upper::constant
                               : limit.size   ? Upper::size
                                              : Upper::value;
          taint.bounds.most = limit.constant ? limit.value : 0;
        }
        if (most) {
          taint.bounds.least =
              std::max<int64_t>(taint.bounds.least, limit.constant ? limit.value : 0);
        }
      }
      if (between && limiting == 2) {
        taint.bounds = {};
        taint.bounds.least = 0;
        taint.bounds.upper = Upper::value;
      }
      taint.exact = false;
      result.push_back(taint);
    }
  }
  return tables_.set(std::move(result));
}

// --- Comparisons
// -----------------------------------------------------------------------------------

// Changes what is known of the number that an expression names, and of equal copies of it.
void FunctionFlow::refine(const clang::Expr* subject, llvm::function_ref<void(Taint&)> change) {
  const auto* inner = core(subject);
  const Location object = locate(inner);
  if (!object || !object.sole || object.path == this_path_) return;
  const SetId held = read(tables_, state_, object.path);
  if (held == 0) return;
  Taints result = tables_.taints(held);
  std::vector<OriginId> exact;
  for (Taint& taint : result) {
    if (taint.part != 0) continue;
    change(taint);
    const Endpoint& end = tables_.origins[taint.origin];
    const bool whole_object =
        end.kind == EndpointKind::parameter && end.index == this_index && end.path.empty();
    if (!taint.exact || !taint.number || whole_object) continue;
    exact.push_back(taint.origin);
    const bool parameter = end.kind == EndpointKind::parameter && end.path.empty();
    if (parameter && taint.bounds.both()) state_.vouched.add(end.index, number_kinds());
  }
  write(tables_, state_, object.path, tables_.set(std::move(result)), true);
  if (exact.empty()) return;
  for (auto& [path, set] : state_.entries) {
    if (path == object.path) continue;
    Taints copies = tables_.taints(set);
    bool touched = false;
    for (Taint& taint : copies) {
      if (!taint.exact || !taint.number || std::ranges::find(exact, taint.origin) == exact.end()) {
        continue;
      }
      change(taint);
      touched = true;
    }
    if (touched) set = tables_.set(std::move(copies));
  }
}

bool FunctionFlow::is_assertion(const clang::Expr* condition) const {
  auto at = condition->getBeginLoc();
  const auto& sources = unit_.ast.getSourceManager();
  while (at.isMacroID()) {
    const auto name = clang::Lexer::getImmediateMacroName(at, sources, unit_.ast.getLangOpts());
    if (name.contains("ASSERT") || says(name, Term::assertion)) return true;
    at = sources.getImmediateMacroCallerLoc(at);
  }
  return false;
}

void FunctionFlow::assume_order(const clang::BinaryOperator* op, bool truth) {
  if (!is_whole(op->getLHS()->getType()) || !is_whole(op->getRHS()->getType())) return;
  const auto opcode = op->getOpcode();
  const bool less = opcode == clang::BO_LT || opcode == clang::BO_LE;
  const bool strict = (opcode == clang::BO_LT || opcode == clang::BO_GT) == truth;
  const auto* small = less == truth ? op->getLHS() : op->getRHS();
  const auto* large = less == truth ? op->getRHS() : op->getLHS();
  if (is_assertion(op)) {
    for (const auto* side : {small, large}) doubt(core(side), op->getSourceRange(), left_out);
    return;
  }
  const Comparison comparison{strict, is_unsigned(bare(small)->getType()), op->getSourceRange()};
  bound_above(small, large, 0, comparison, 0);
  bound_below(large, small, 0, comparison, 0);
}

// `subject + added` is at most `limit`.
void FunctionFlow::bound_above(const clang::Expr* subject, const clang::Expr* limit, int64_t added,
                               const Comparison& comparison, unsigned depth) {
  const auto* inner = core(subject);
  if (inner == nullptr || depth > deepest_sum) return;
  if (const auto* text = measured(inner)) hold_to_size(text, limit, added, comparison);
  const auto* sum = dyn_cast<clang::BinaryOperator>(inner);
  if (sum != nullptr) return bound_sum(sum, limit, added, comparison, depth);
  const auto constant = constant_of(limit);
  const SetId held = value(core(limit));
  refine(inner, [&](Taint& taint) {
    if (!limits(held, taint)) {
      taint.guards = tables_.guarded(taint.guards, note(comparison.at, their_limit));
      return;
    }
    Bounds& bounds = taint.bounds;
    if (comparison.is_unsigned) bounds.least = std::max<int64_t>(bounds.least, 0);
    const bool size = measured(limit) != nullptr;
    const int64_t most = constant.value_or(0) - added - (comparison.strict ? 1 : 0);
    const bool known = bounds.upper == Upper::constant || bounds.upper == Upper::size;
    const bool better = !known || constant || bounds.upper != Upper::size;
    if (better && !(constant && bounds.upper == Upper::constant && bounds.most < most)) {
      bounds.upper = constant ? Upper::constant : size ? Upper::size : Upper::value;
      bounds.most = most;
    }
    if (size && most >= 0) {
      taint.guards = tables_.guarded(taint.guards, note(comparison.at, one_too_many));
    } else if (!bounds.low() && !is_unsigned(inner->getType())) {
      taint.guards = tables_.guarded(taint.guards, note(comparison.at, only_above));
    }
    taint.guards = tables_.unguarded(taint.guards, only_below);
  });
}

// A sum or product is at most `limit`.
void FunctionFlow::bound_sum(const clang::BinaryOperator* sum, const clang::Expr* limit,
                             int64_t added, const Comparison& comparison, unsigned depth) {
  const auto* left = sum->getLHS();
  const auto* right = sum->getRHS();
  const auto operation = operation_of(sum->getOpcode());
  const bool plus = operation == Operation::add;
  if (!plus && operation != Operation::subtract && operation != Operation::multiply) return;
  if (const auto figure = constant_of(right); figure && operation != Operation::multiply) {
    const bool can_wrap =
        plus && is_unsigned(sum->getType()) && measured(left) == nullptr &&
        unit_.ast.getTypeSize(core(left)->getType()) >= unit_.ast.getTypeSize(sum->getType());
    if (!can_wrap) {
      bound_above(left, limit, added + (plus ? *figure : -*figure), comparison, depth + 1);
      return;
    }
  }
  const uint64_t width = unit_.ast.getTypeSize(sum->getType());
  const bool free_left = is_free(value(core(left)));
  const bool free_right = is_free(value(core(right)));
  for (const auto* side : {left, right}) {
    const bool fits = unit_.ast.getTypeSize(core(side)->getType()) < width;
    // Signed overflow is no way around that anybody can rely on, unlike that of unsigned numbers.
    const bool harmless = fits || (!is_unsigned(sum->getType()) && !(free_left && free_right));
    const bool wrapping = (plus || operation == Operation::multiply) && !harmless;
    if (!wrapping) {
      if (operation != Operation::subtract || side == left) {
        bound_above(side, limit, 0, comparison, depth + 1);
      }
    } else if (is_free(value(core(side)))) {
      doubt(core(side), comparison.at, wraps);
    }
  }
}

// `subject` is at least `limit`.
void FunctionFlow::bound_below(const clang::Expr* subject, const clang::Expr* limit, int64_t added,
                               const Comparison& comparison, unsigned depth) {
  const auto* inner = core(subject);
  if (inner == nullptr || depth > deepest_sum) return;
  if (const auto* sum = dyn_cast<clang::BinaryOperator>(inner)) {
    const auto operation = operation_of(sum->getOpcode());
    const auto figure = constant_of(sum->getRHS());
    const bool plus = operation == Operation::add;
    if (!figure || (!plus && operation != Operation::subtract)) return;
    return bound_below(sum->getLHS(), limit, added + (plus ? *figure : -*figure), comparison,
                       depth + 1);
  }
  const auto constant = constant_of(limit);
  const SetId held = value(core(limit));
  refine(inner, [&](Taint& taint) {
    if (!limits(held, taint)) return;
    const int64_t least = constant.value_or(0) - added + (constant && comparison.strict ? 1 : 0);
    taint.bounds.least = std::max(taint.bounds.least, least);
    if (!taint.bounds.low()) return;
    taint.guards = tables_.unguarded(taint.guards, only_above);
    const bool told = constant && !taint.bounds.high() && !is_unsigned(inner->getType());
    if (told) taint.guards = tables_.guarded(taint.guards, note(comparison.at, only_below));
  });
}

// A text whose length was held to a limit fits where that limit is the room there is; the room for
// a text that ends in a zero is one less than the size of its place.
void FunctionFlow::hold_to_size(const clang::Expr* text, const clang::Expr* limit, int64_t added,
                                const Comparison& comparison) {
  const bool all_of_it =
      isa<clang::UnaryExprOrTypeTraitExpr>(core(limit)) && !comparison.strict && added < 1;
  if (all_of_it) {
    doubt(core(text), comparison.at,
          "the comparison leaves no room for the zero that ends the text");
    return;
  }
  const SetId held = value(core(limit));
  const Kinds bit = unit_.callees.kind_bit("buffer");
  const Location object = locate(core(text));
  if (!object || object.path == this_path_) return;
  Taints result = tables_.taints(read(tables_, state_, object.path));
  for (Taint& taint : result) {
    if (limits(held, taint)) taint.neutral |= bit;
  }
  write(tables_, state_, object.path, tables_.set(std::move(result)), object.sole);
}

// Equal to a value of the program's own: not the attacker's any more. Not equal to zero: at least
// one, where there is nothing below.
void FunctionFlow::assume_same_number(const clang::Expr* left, const clang::Expr* right,
                                      bool equal) {
  if (!is_whole(left->getType()) || !is_whole(right->getType())) return;
  for (const auto& [side, other] : {std::pair(left, right), std::pair(right, left)}) {
    const SetId held = value(core(side));
    if (held == 0 || constant_of(side)) continue;
    if (equal) {
      const SetId limit = value(core(other));
      const bool fixed = std::ranges::all_of(
          tables_.taints(held), [&](const Taint& taint) { return limits(limit, taint); });
      if (fixed && !is_assertion(side)) allow(core(side));
    } else if (constant_of(other) == 0) {
      refine(side, [&](Taint& taint) {
        const bool natural = is_unsigned(core(side)->getType()) || taint.bounds.least == 0;
        if (natural) taint.bounds.least = std::max<int64_t>(taint.bounds.least, 1);
      });
    }
  }
}

// Within `case 3:` the value is three.
void FunctionFlow::assume_case(const clang::Stmt* choice, const clang::Stmt* label) {
  const auto* among = llvm::dyn_cast_or_null<clang::SwitchStmt>(choice);
  if (among == nullptr || !llvm::isa_and_nonnull<clang::CaseStmt>(label)) return;
  allow(core(among->getCond()));
}

// Whether somebody outside can still choose it freely.
bool FunctionFlow::is_free(SetId held) const {
  return std::ranges::any_of(tables_.taints(held),
                             [](const Taint& taint) { return !taint.bounds.both(); });
}

}  // namespace bridgelint::flow
