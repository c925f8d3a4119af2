// Texts that are checked or made character by character: loops that leave at the first harmful one,
// and texts that only harmless ones were copied into.
#include <clang/AST/DeclCXX.h>
#include <clang/AST/StmtCXX.h>

#include <algorithm>
#include <string>
#include <utility>

#include "extract/cpp/flow_function.h"
#include "extract/cpp/flow_predicates.h"

namespace bridgelint::flow {
namespace {

using llvm::dyn_cast;

constexpr int max_nesting = 24;

// Goes through the body of a loop over characters, to say whether a character that is not harmless
// always leaves the function or sets a flag.
class CharacterLoop {
 public:
  CharacterLoop(Character character, const Flag& flag, const Vocabulary& vocabulary)
      : character_(std::move(character)), flag_(flag), vocabulary_(vocabulary) {}

  bool lets_only_safe_pass(const clang::Stmt* body) {
    return run(body, Known::nothing, 0) != Known::nothing && !passes_;
  }

 private:
  // Of the character, where a statement falls through to the next.
  enum class Known : uint8_t { nothing, safe, never };  // never: it does not fall through

  static Known joined(Known left, Known right) {
    if (left == Known::never) return right;
    if (right == Known::never) return left;
    return left == right ? left : Known::nothing;
  }

  Known after(const clang::Expr* condition, bool truth, Known before) const {
    return only_safe_characters(condition, truth, character_, vocabulary_) ? Known::safe : before;
  }

  Known run(const clang::Stmt* stmt, Known before, int depth) {
    if (stmt == nullptr || depth > max_nesting) return before;
    if (const auto* block = dyn_cast<clang::CompoundStmt>(stmt)) {
      for (const auto* next : block->body()) {
        if (before == Known::never) break;
        before = run(next, before, depth + 1);
      }
      return before;
    }
    if (const auto* choice = dyn_cast<clang::IfStmt>(stmt)) {
      const Known then = run(choice->getThen(), after(choice->getCond(), true, before), depth + 1);
      const Known other = after(choice->getCond(), false, before);
      return joined(then, run(choice->getElse(), other, depth + 1));
    }
    if (const auto* choice = dyn_cast<clang::SwitchStmt>(stmt)) return among(choice, before, depth);
    if (const auto* declaration = dyn_cast<clang::DeclStmt>(stmt)) {
      for (const auto* declared : declaration->decls()) {
        const auto* variable = dyn_cast<clang::VarDecl>(declared);
        if (variable != nullptr && character_.is(variable->getInit())) {
          character_.variables.push_back(variable->getCanonicalDecl());
        }
      }
      return before;
    }
    if (leaves(stmt) || gives_up(stmt)) return Known::never;
    if (llvm::isa<clang::ContinueStmt, clang::BreakStmt, clang::GotoStmt>(stmt)) {
      // The next character, or what is behind the loop, without a word about this one.
      if (breaks_ != nullptr && llvm::isa<clang::BreakStmt>(stmt)) {
        *breaks_ = joined(*breaks_, before);
      } else if (before != Known::safe || !llvm::isa<clang::ContinueStmt>(stmt)) {
        passes_ = true;
      }
      return Known::never;
    }
    return flagged(stmt, before);
  }

  // `ok = false` has told; `ok = ok && isalnum(c)` tells of characters that are not harmless.
  Known flagged(const clang::Stmt* stmt, Known before) const {
    for (const FlagWrite& write : flag_.writes) {
      if (write.at != stmt) continue;
      if (write.constant) return Known::never;
      return after(write.value, flag_.initial.value_or(true), before);
    }
    return before;
  }

  Known among(const clang::SwitchStmt* choice, Known before, int depth) {
    const auto* body = dyn_cast<clang::CompoundStmt>(choice->getBody());
    if (body == nullptr) return Known::nothing;
    Known out = Known::never;
    Known* const outer = std::exchange(breaks_, &out);
    const bool about = character_.is(choice->getCond());
    bool has_default = false;
    Known now = Known::never;
    for (const clang::Stmt* next : body->body()) {
      while (const auto* label = llvm::dyn_cast_or_null<clang::SwitchCase>(next)) {
        const auto* value = dyn_cast<clang::CaseStmt>(label);
        has_default = has_default || value == nullptr;
        now = joined(now, about && is_safe_case(value) ? Known::safe : before);
        next = label->getSubStmt();
      }
      if (now != Known::never) now = run(next, now, depth + 1);
    }
    breaks_ = outer;
    out = joined(out, now);
    return has_default ? out : joined(out, before);
  }

  static bool is_safe_case(const clang::CaseStmt* label) {
    if (label == nullptr || label->caseStmtIsGNURange()) return false;
    const auto* text = llvm::dyn_cast_or_null<clang::CharacterLiteral>(core(label->getLHS()));
    return text != nullptr && is_safe_character(text->getValue());
  }

  Character character_;
  const Flag& flag_;
  const Vocabulary& vocabulary_;
  Known* breaks_ = nullptr;  ///< what is known where a `break` of the switch goes
  bool passes_ = false;      ///< a character gets by without a check
};

const clang::ValueDecl* counter_of(const clang::ForStmt* loop) {
  const auto* declared = llvm::dyn_cast_or_null<clang::DeclStmt>(loop->getInit());
  if (declared == nullptr || !declared->isSingleDecl()) return nullptr;
  const auto* variable = dyn_cast<clang::VarDecl>(declared->getSingleDecl());
  return variable == nullptr ? nullptr : variable->getCanonicalDecl();
}

bool starts_at_zero(const clang::ValueDecl* counter) {
  const auto* variable = dyn_cast<clang::VarDecl>(counter);
  const auto* zero = variable == nullptr
                         ? nullptr
                         : llvm::dyn_cast_or_null<clang::IntegerLiteral>(core(variable->getInit()));
  return zero != nullptr && zero->getValue().isZero();
}

// The text of which `text[index]` is the first use in a statement.
const clang::Expr* indexed(const clang::Stmt* stmt, const clang::ValueDecl* index) {
  if (stmt == nullptr) return nullptr;
  Character any;
  any.index = index;
  const clang::Expr* text = nullptr;
  if (const auto* element = dyn_cast<clang::ArraySubscriptExpr>(stmt)) {
    text = element->getBase();
  } else if (const auto* call = dyn_cast<clang::CXXOperatorCallExpr>(stmt)) {
    if (call->getOperator() == clang::OO_Subscript) text = call->getArg(0);
  } else if (const auto* call = dyn_cast<clang::CXXMemberCallExpr>(stmt)) {
    if (call->getNumArgs() == 1) text = call->getImplicitObjectArgument();
  }
  if (text != nullptr) {
    any.text = variable_below(text);
    if (any.text != nullptr && any.is(dyn_cast<clang::Expr>(stmt))) return text;
  }
  for (const auto* child : stmt->children()) {
    if (const auto* found = indexed(child, index)) return found;
  }
  return nullptr;
}

// `*p`, also as `*p != 0`: the pointer.
const clang::Expr* pointer_of(const clang::Expr* condition) {
  const auto* expr = core(condition);
  const auto* compared = llvm::dyn_cast_or_null<clang::BinaryOperator>(expr);
  if (compared != nullptr && compared->getOpcode() == clang::BO_NE) {
    expr = core(compared->getLHS());
  }
  const auto* shown = llvm::dyn_cast_or_null<clang::UnaryOperator>(expr);
  const bool text = shown != nullptr && shown->getOpcode() == clang::UO_Deref &&
                    shown->getType()->isAnyCharacterType();
  return text ? shown->getSubExpr() : nullptr;
}

// Whether the condition compares the counter with what is no constant, a size as it seems, or asks
// for the end of the text.
bool goes_to_the_end(const clang::Expr* condition, const Character& character) {
  const auto* compared = llvm::dyn_cast_or_null<clang::BinaryOperator>(core(condition));
  if (compared == nullptr) return character.is(condition);
  const bool order = compared->getOpcode() == clang::BO_LT || compared->getOpcode() == clang::BO_NE;
  if (order && character.is(compared->getLHS())) return true;
  Character counter;
  counter.variables.push_back(character.index);
  if (!order || character.index == nullptr || !counter.is(compared->getLHS())) return false;
  const auto* limit = compared->getRHS();
  return limit->isValueDependent() || !limit->isEvaluatable(character.index->getASTContext());
}

// What a loop goes over character by character, and how its body speaks of one.
struct CharacterRange {
  const clang::Expr* text = nullptr;
  Character character;
  const clang::Stmt* body = nullptr;
};

CharacterRange range_of_loop(const clang::Stmt* stmt) {
  CharacterRange result;
  if (const auto* each = dyn_cast<clang::CXXForRangeStmt>(stmt)) {
    result.character.variables.push_back(each->getLoopVariable()->getCanonicalDecl());
    result.text = each->getRangeInit();
    result.body = each->getBody();
    return result;
  }
  const clang::Expr* condition = nullptr;
  if (const auto* loop = dyn_cast<clang::ForStmt>(stmt)) {
    condition = loop->getCond();
    result.body = loop->getBody();
    const auto* counter = counter_of(loop);
    if (counter != nullptr && starts_at_zero(counter)) {
      result.character.index = counter;
      const auto* text = indexed(result.body, counter);
      result.character.text = text == nullptr ? nullptr : variable_below(text);
      if (text != nullptr && goes_to_the_end(condition, result.character)) result.text = text;
      return result;
    }
  } else if (const auto* loop = dyn_cast<clang::WhileStmt>(stmt)) {
    condition = loop->getCond();
    result.body = loop->getBody();
  }
  const auto* pointer = condition == nullptr ? nullptr : pointer_of(condition);
  result.character.pointer = pointer == nullptr ? nullptr : variable_below(pointer);
  if (result.character.pointer != nullptr) result.text = pointer;
  return result;
}

}  // namespace

// `for (x : values) if (!good(x)) return;` has checked all of them once the loop is done. With a
// flag: once it is done and the flag still is what it was.
void FunctionFlow::assume_loop_done(const clang::Stmt* stmt, const Flag& flag) {
  const CharacterRange range = range_of_loop(stmt);
  if (range.text == nullptr) return;
  CharacterLoop loop(range.character, flag, unit_.models.vocabulary);
  if (loop.lets_only_safe_pass(range.body)) return allow(range.text);
  const auto* each = dyn_cast<clang::CXXForRangeStmt>(stmt);
  const clang::Stmt* body = range.body;
  if (const auto* block = llvm::dyn_cast_or_null<clang::CompoundStmt>(body)) {
    body = block->body_empty() ? nullptr : block->body_front();
  }
  const auto* test = llvm::dyn_cast_or_null<clang::IfStmt>(body);
  if (each == nullptr || test == nullptr || test->getElse() != nullptr) return;
  if (leaves(test->getThen()) && guards_variable(test->getCond(), false, each->getLoopVariable())) {
    allow(range.text);
  }
}

// `if (isalnum(c))`: what the variable holds is nobody's choice any more.
void FunctionFlow::assume_character(const clang::Stmt* terminator, bool truth) {
  const clang::Expr* condition = nullptr;
  if (const auto* op = llvm::dyn_cast_or_null<clang::BinaryOperator>(terminator)) {
    condition = op->getLHS();
  } else if (const auto* choice = llvm::dyn_cast_or_null<clang::IfStmt>(terminator)) {
    condition = choice->getCond();
  } else if (const auto* value =
                 llvm::dyn_cast_or_null<clang::AbstractConditionalOperator>(terminator)) {
    condition = value->getCond();
  }
  const auto* variable = character_in(condition);
  if (variable == nullptr) return;
  Character character;
  character.variables.push_back(variable->getCanonicalDecl());
  if (only_safe_characters(condition, truth, character, unit_.models.vocabulary)) {
    clear_variable(variable);
  }
}

// Whether a test lets no other than harmless characters through when it gives `kept`.
bool FunctionFlow::keeps_safe(const clang::Expr* test, bool kept) const {
  const Predicate predicate = predicate_of(test);
  if (predicate.function != nullptr &&
      says(predicate.function->getNameAsString(), Term::characters)) {
    return kept;
  }
  if (predicate.result == nullptr) return false;
  Character character;
  character.variables.push_back(predicate.parameter->getCanonicalDecl());
  return only_safe_characters(predicate.result, kept, character, unit_.models.vocabulary);
}

// Whether what the call gives, or what it leaves in its range, has harmless characters alone.
bool FunctionFlow::leaves_only_safe(const Call& call, const std::string& name) const {
  const size_t count = call.arguments.size();
  const auto given = [&](size_t index) { return index < count ? call.arguments[index] : nullptr; };
  if (says(name, Term::keep_some)) return count > 0 && keeps_safe(given(count - 1), true);
  if (says(name, Term::drop_some) || says(name, Term::copy_without)) {
    return count > 0 && keeps_safe(given(count - 1), false);
  }
  if (says(name, Term::replace_some)) return count > 1 && keeps_safe(given(count - 2), false);
  if (says(name, Term::retain)) {
    const auto kept = count == 1 ? literal(call.arguments[0]) : std::nullopt;
    return kept && has_only_safe_characters(*kept);
  }
  const size_t pattern = call.object != nullptr ? 0 : 1;
  if (says(name, Term::replace_parts)) {
    return count >= pattern + 2 && replaces_harmful(given(pattern), given(pattern + 1));
  }
  return call.object != nullptr && count > 0 && says(name, Term::remove_parts) &&
         replaces_harmful(given(0), nullptr);
}

std::optional<SetId> FunctionFlow::only_safe_left(const Call& call) {
  const std::string name = called_name(call);
  if (!leaves_only_safe(call, name)) return std::nullopt;
  const bool copies = says(name, Term::keep_some) || says(name, Term::copy_without) ||
                      says(name, Term::retain) ||
                      (says(name, Term::replace_parts) && call.object == nullptr);
  const auto* changed = call.object != nullptr ? call.object : range_of(call);
  if (const Location object = copies ? Location{} : locate(core(changed))) {
    write(tables_, state_, object.path, 0, object.sole);
  }
  return 0;
}

}  // namespace bridgelint::flow
