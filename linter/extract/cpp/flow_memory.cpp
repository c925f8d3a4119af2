// Memory: where a number from outside becomes an index, a size or a count, or a text from outside
// is copied to a place of a fixed size. Calls are sinks by the models, constructs of the language
// by what they are.
#include <clang/AST/DeclCXX.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/ExprCXX.h>
#include <clang/AST/StmtCXX.h>

#include <algorithm>

#include "extract/cpp/flow_directives.h"
#include "extract/cpp/flow_function.h"
#include "extract/cpp/flow_predicates.h"

namespace bridgelint::flow {
namespace {

using llvm::dyn_cast;
using llvm::isa;

bool is_unsigned(clang::QualType type) {
  return type.getNonReferenceType()->isUnsignedIntegerOrEnumerationType();
}

// Whether an object with room for `room` of them (nothing: it is not known) has no such element.
bool leaves_room(Bounds bounds, bool without_sign, std::optional<uint64_t> room) {
  if (without_sign) bounds.least = std::max<int64_t>(bounds.least, 0);
  if (!bounds.both()) return false;
  if (bounds.upper == Upper::constant && room) {
    return static_cast<uint64_t>(std::max<int64_t>(bounds.most, 0)) < *room;
  }
  return bounds.upper != Upper::size || bounds.most < 0;
}

std::string name_of(const clang::Expr* expr) {
  expr = core(expr);
  if (const auto* reference = llvm::dyn_cast_or_null<clang::DeclRefExpr>(expr)) {
    return reference->getDecl()->getNameAsString();
  }
  if (const auto* member = llvm::dyn_cast_or_null<clang::MemberExpr>(expr)) {
    return member->getMemberDecl()->getNameAsString();
  }
  return {};
}

const clang::Expr* loop_condition(const clang::Stmt* loop) {
  if (const auto* counted = dyn_cast<clang::ForStmt>(loop)) return counted->getCond();
  if (const auto* tested = dyn_cast<clang::WhileStmt>(loop)) return tested->getCond();
  if (const auto* tested = dyn_cast<clang::DoStmt>(loop)) return tested->getCond();
  return nullptr;
}

}  // namespace

// --- What reaches a place
// -------------------------------------------------------------------------

void FunctionFlow::reach_memory(const MemoryUse& use, SetId held) {
  Endpoint to;
  to.kind = EndpointKind::sink;
  to.name = use.kind;
  to.detail = use.what;
  to.cwe = use.cwe;
  to.number = true;
  to.at = unit_.places.span(use.at);
  const Kinds bit = unit_.callees.kind_bit(use.kind);
  Taints dangerous = tables_.taints(flattened(tables_, held));
  llvm::erase_if(dangerous, [&](const Taint& t) { return (t.neutral & bit) != 0; });
  emit(tables_.set(std::move(dangerous)), to, use.given, use.step);
}

SetId FunctionFlow::only(SetId held, llvm::function_ref<bool(const Taint&)> meant) {
  if (held == 0) return 0;
  Taints result = tables_.taints(flattened(tables_, held));
  llvm::erase_if(result, [&](const Taint& taint) { return !meant(taint); });
  return tables_.set(std::move(result));
}

void FunctionFlow::use_index(const clang::Expr* index, const clang::Expr* object,
                             clang::SourceRange at) {
  if (index == nullptr || !is_count(index)) return;
  const SetId held = value(index);
  if (held == 0) return;
  // What stands for a type that was not found may as well be a map, which has room for any key.
  const auto type = object == nullptr ? clang::QualType() : core(object)->getType();
  const bool known = !type.isNull() && (type->isPointerType() || type->isArrayType() ||
                                        type->isRecordType() || type->isReferenceType());
  if (!known) return;
  const auto room = room_of(object);
  if (is_sized_by(object, held)) return;
  // A pointer to who knows where: whether there is enough behind it, its maker has seen to.
  const bool pointer = object != nullptr && core(object)->getType()->isPointerType();
  if (!room && pointer && buffer_of(object).known != Room::Known::fixed) return;
  const bool without_sign = is_unsigned(index->getType());
  const SetId free = only(
      held, [&](const Taint& taint) { return !leaves_room(taint.bounds, without_sign, room); });
  const std::string name = name_of(object);
  MemoryUse use;
  use.kind = room ? "array-index" : "index";
  use.what = name.empty() ? "an index" : name + "[…]";
  use.cwe = {125, 787, 129};
  use.at = at;
  use.given = index->getSourceRange();
  use.step = name.empty() ? "used as an index" : "used as an index of `" + name + "`";
  reach_memory(use, free);
}

void FunctionFlow::use_amount(const clang::Expr* amount, const std::string& what,
                              const std::vector<uint32_t>& cwe, clang::SourceRange at) {
  if (amount == nullptr || !is_count(amount)) return;
  const SetId held = only(value(amount), [](const Taint& t) { return !t.bounds.high(); });
  if (held == 0) return;
  MemoryUse use;
  use.what = what;
  use.at = at;
  use.given = amount->getSourceRange();
  use.step = "used as the size of what `" + what + "` allocates";
  use.kind = "size-overflow";
  use.cwe = {190, 680};
  reach_memory(use, only(held, [](const Taint& t) { return t.bounds.grown; }));
  use.kind = "allocation";
  use.cwe = cwe;
  reach_memory(use, only(held, [](const Taint& t) { return !t.bounds.grown; }));
}

// --- Calls
// ----------------------------------------------------------------------------------------

bool FunctionFlow::reach_memory(const Call& call, const SinkModel& sink, const Callee& callee) {
  const auto given = [&](int index) -> const clang::Expr* {
    if (index == this_argument) return call.object;
    const auto at = static_cast<size_t>(index);
    return index >= 0 && at < call.arguments.size() ? call.arguments[at] : nullptr;
  };
  if (sink.kind == "index") {
    const auto* object = call.object != nullptr ? call.object : given(0);
    for (const int index : sink.arguments) {
      use_index(given(index), object, call.at->getSourceRange());
    }
    return true;
  }
  if (sink.kind == "allocation") {
    for (const int index : sink.arguments) {
      use_amount(given(index), callee.name, sink.cwe, call.at->getSourceRange());
      if (call.object != nullptr && given(index) != nullptr) note_size(call.object, given(index));
    }
    return true;
  }
  if (sink.kind != "buffer") return false;
  if (sink.scan) {
    scan_into(call, sink, callee);
    return true;
  }
  for (const int index : sink.arguments) {
    if (const auto* argument = given(index)) copy_into(call, sink, callee, argument);
  }
  if (sink.format) print_into(call, sink, callee);
  return true;
}

// `buffer + length` is given `capacity - length`, where `length` measures what is in the buffer.
bool FunctionFlow::is_rest_of(const clang::Expr* amount, const clang::Expr* target) const {
  const auto* moved = moved_pointer(target);
  if (moved == nullptr) return false;
  const auto* buffer = variable_below(moved->getLHS());
  const auto* length = variable_below(moved->getRHS());
  if (buffer == nullptr) return false;
  const auto measures_buffer = [&](const clang::Expr* expr) {
    const auto* sized = measured(expr);
    return sized != nullptr && variable_below(sized) == buffer;
  };
  std::vector<const clang::Expr*> pending{amount};
  while (!pending.empty()) {
    const auto* op = dyn_cast<clang::BinaryOperator>(pending.back()->IgnoreParenCasts());
    pending.pop_back();
    if (op == nullptr) continue;
    const auto* taken =
        op->getOpcode() == clang::BO_Sub ? op->getRHS()->IgnoreParenCasts() : nullptr;
    const auto* variable = llvm::dyn_cast_or_null<clang::VarDecl>(length);
    const bool same = taken != nullptr && variable != nullptr && variable_below(taken) == variable;
    if (same && variable->getInit() != nullptr && measures_buffer(variable->getInit())) return true;
    if (taken != nullptr && measures_buffer(taken)) return true;
    pending.push_back(op->getLHS());
    if (op->getOpcode() == clang::BO_Mul) pending.push_back(op->getRHS());
  }
  return false;
}

// A copy with a length, or of a text up to its end.
void FunctionFlow::copy_into(const Call& call, const SinkModel& sink, const Callee& callee,
                             const clang::Expr* argument) {
  const auto* target = sink.into && static_cast<size_t>(*sink.into) < call.arguments.size()
                           ? call.arguments[static_cast<size_t>(*sink.into)]
                           : nullptr;
  const Room room = target == nullptr ? Room{} : buffer_of(target);
  MemoryUse use;
  use.kind = "buffer";
  use.what = callee.name;
  use.cwe = sink.cwe;
  use.at = call.at->getSourceRange();
  use.given = argument->getSourceRange();
  const std::string name = target == nullptr ? std::string() : name_of(target);
  const std::string where = name.empty() ? "" : " into `" + name + "`";
  if (!is_count(argument)) {
    use.step = "copied" + where + " by `" + callee.name + "`, whatever its length";
    if (room.known == Room::Known::fixed) reach_memory(use, value(argument));
    return;
  }
  const auto* sized = measured(argument);
  if (sized != nullptr && target != nullptr) {
    // A buffer's own size fits it, whatever it holds.
    const auto* variable = variable_below(sized);
    if (variable != nullptr && variable == variable_below(target)) return;
  }
  if (target != nullptr && (is_rest_of(argument, target) || is_told_beside(argument, target)))
    return;
  const Kinds sizes = size_kinds();
  use.step = "says how much `" + callee.name + "` copies" + where;
  const SetId held = only(value(argument), [&](const Taint& taint) {
    const bool size = sizes != 0 && (taint.neutral & sizes) == sizes;
    const bool beyond = taint.bounds.upper == Upper::constant && room.known == Room::Known::fixed &&
                        static_cast<uint64_t>(std::max<int64_t>(taint.bounds.most, 0)) > room.bytes;
    if (taint.bounds.high()) return beyond;
    if (room.known == Room::Known::fixed) return true;
    // What is copied out of a file or socket has no end of its own; memory has.
    return !size && (sink.from || room.known == Room::Known::unknown);
  });
  if (sink.from && is_sized_by(target, held) &&
      is_sized_by(*sink.from < 0 ? nullptr : call.arguments[static_cast<size_t>(*sink.from)],
                  held)) {
    return;
  }
  use.kind = "size-overflow";
  use.cwe = {190, 680};
  const auto wraps = [&](const Taint& t) {
    return t.bounds.grown && (sizes == 0 || (t.neutral & sizes) != sizes);
  };
  reach_memory(use, only(held, wraps));
  use.kind = "buffer";
  use.cwe = sink.cwe;
  reach_memory(use, only(held, [&](const Taint& t) { return !wraps(t); }));
}

// sprintf: the texts that its format splices in without a limit.
void FunctionFlow::print_into(const Call& call, const SinkModel& sink, const Callee& callee) {
  const auto format = static_cast<size_t>(*sink.format);
  if (format >= call.arguments.size() || !sink.into) return;
  const auto text = literal(call.arguments[format]);
  if (!text ||
      buffer_of(call.arguments[static_cast<size_t>(*sink.into)]).known != Room::Known::fixed) {
    return;
  }
  MemoryUse use;
  use.kind = "buffer";
  use.what = callee.name;
  use.cwe = sink.cwe;
  use.at = call.at->getSourceRange();
  size_t next = format + 1;
  for (const auto& directive : print_directives(*text)) {
    next += directive.stars;
    if (next >= call.arguments.size()) return;
    const auto* argument = call.arguments[next++];
    if (directive.conversion != 's' || directive.limited) continue;
    use.given = argument->getSourceRange();
    use.step = "spliced in by `%s`, whatever its length";
    reach_memory(use, value(argument));
  }
}

// sscanf: a directive without a width reads as long a word as there is.
void FunctionFlow::scan_into(const Call& call, const SinkModel& sink, const Callee& callee) {
  const auto format = static_cast<size_t>(sink.format.value_or(1));
  if (format >= call.arguments.size()) return;
  const auto text = literal(call.arguments[format]);
  if (!text) return;
  const bool unlimited =
      std::ranges::any_of(scan_directives(*text), [](const Directive& directive) {
        const bool word = directive.conversion == 's' || directive.conversion == '[';
        return word && !directive.limited;
      });
  if (!unlimited) return;
  for (const int index : sink.arguments) {
    if (index < 0 || static_cast<size_t>(index) >= call.arguments.size()) continue;
    const auto* argument = call.arguments[static_cast<size_t>(index)];
    MemoryUse use;
    use.kind = "buffer";
    use.what = callee.name;
    use.cwe = sink.cwe;
    use.at = call.at->getSourceRange();
    use.given = argument->getSourceRange();
    use.step = "read by a `%s` without a width";
    reach_memory(use, value(argument));
  }
}

// --- Constructs of the language
// -------------------------------------------------------------------

void FunctionFlow::check_memory(const clang::Stmt* stmt) {
  if (const auto* subscript = dyn_cast<clang::ArraySubscriptExpr>(stmt)) {
    use_index(subscript->getIdx(), subscript->getBase(), subscript->getSourceRange());
  } else if (const auto* made = dyn_cast<clang::CXXNewExpr>(stmt)) {
    if (made->isArray() && made->getArraySize()) {
      use_amount(*made->getArraySize(), "new[]", {789}, made->getSourceRange());
    }
  } else if (const auto* unary = dyn_cast<clang::UnaryOperator>(stmt)) {
    const auto* sum = dyn_cast<clang::BinaryOperator>(core(unary->getSubExpr()));
    if (unary->getOpcode() != clang::UO_Deref || sum == nullptr || !sum->isAdditiveOp()) return;
    const bool left = sum->getLHS()->getType()->isPointerType();
    use_index(left ? sum->getRHS() : sum->getLHS(), left ? sum->getLHS() : sum->getRHS(),
              unary->getSourceRange());
  } else if (const auto* declared = dyn_cast<clang::DeclStmt>(stmt)) {
    for (const auto* decl : declared->decls()) {
      const auto* variable = dyn_cast<clang::VarDecl>(decl);
      if (variable == nullptr) continue;
      const auto* array =
          llvm::dyn_cast<clang::VariableArrayType>(variable->getType().getTypePtr());
      if (array == nullptr || array->getSizeExpr() == nullptr) continue;
      use_amount(array->getSizeExpr(), variable->getNameAsString() + "[…]", {789, 770},
                 variable->getSourceRange());
    }
  }
}

// `i < count`: how often the loop runs is the page's choice.
void FunctionFlow::check_loop(const clang::Stmt* loop) {
  const auto* test = loop == nullptr ? nullptr : loop_condition(loop);
  const auto* compared = llvm::dyn_cast_or_null<clang::BinaryOperator>(core(test));
  if (compared == nullptr) return;
  const bool ordered = compared->isRelationalOp() || compared->getOpcode() == clang::BO_NE;
  if (!ordered) return;
  for (const auto& [limit, counter] : {std::pair(compared->getLHS(), compared->getRHS()),
                                       std::pair(compared->getRHS(), compared->getLHS())}) {
    if (!is_count(limit) || constant_of(counter) || constant_of(limit)) continue;
    const SetId held = only(value(core(limit)), [](const Taint& taint) {
      return taint.number && !taint.bounds.high();
    });
    if (held == 0 || value(core(counter)) != 0) continue;
    MemoryUse use;
    use.kind = "loop";
    use.what = "the loop";
    use.cwe = {606};
    use.at = compared->getSourceRange();
    use.given = limit->getSourceRange();
    use.step = "says how often the loop runs";
    reach_memory(use, held);
  }
}

// What counts up to a number that the page chose gets as large.
void FunctionFlow::count_up(const clang::Stmt* loop, const clang::Expr* condition) {
  const bool counts = llvm::isa_and_nonnull<clang::ForStmt, clang::WhileStmt>(loop);
  const auto* compared = llvm::dyn_cast_or_null<clang::BinaryOperator>(core(condition));
  if (!counts || compared == nullptr || !compared->isComparisonOp()) return;
  for (const auto& [limit, counter] : {std::pair(compared->getLHS(), compared->getRHS()),
                                       std::pair(compared->getRHS(), compared->getLHS())}) {
    const auto* variable = dyn_cast<clang::DeclRefExpr>(core(counter));
    if (variable == nullptr || !is_count(counter) || !is_count(limit)) continue;
    if (!llvm::isa<clang::VarDecl>(variable->getDecl()) || constant_of(limit)) continue;
    const Location object = locate(variable);
    if (!object || !object.sole || read(tables_, state_, object.path) != 0) continue;
    Taints held = tables_.taints(
        only(value(core(limit)), [](const Taint& taint) { return !taint.bounds.high(); }));
    if (held.empty()) continue;
    for (Taint& taint : held) {
      taint.exact = false;
      taint.number = true;
      taint.bounds = {};
      taint.bounds.least = 0;
      taint.bounds.reckoned = 1;
    }
    const std::string name = variable->getDecl()->getNameAsString();
    write(tables_, state_, object.path,
          tables_.stepped(tables_.set(std::move(held)), compared->getSourceRange(),
                          "counted up to by `" + name + "`"),
          true);
  }
}

}  // namespace bridgelint::flow
