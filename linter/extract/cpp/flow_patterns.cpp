// Regular expressions: what a text that matches one can be.
#include <clang/AST/DeclCXX.h>

#include <string>

#include "extract/cpp/flow_function.h"
#include "extract/cpp/flow_predicates.h"

namespace bridgelint::flow {
namespace {

using llvm::dyn_cast;

constexpr int max_nesting = 6;

}  // namespace

// The literal that a pattern, or an object of a class of patterns, was made of.
std::optional<std::string> FunctionFlow::pattern_of(const clang::Expr* expr) const {
  for (int depth = 0; depth < max_nesting && expr != nullptr; ++depth) {
    expr = core(expr);
    if (auto written = literal(expr)) return written;
    if (const auto* initial = initial_value(expr)) {
      expr = initial;
    } else if (const auto* made = llvm::dyn_cast_or_null<clang::CXXConstructExpr>(expr)) {
      expr = made->getNumArgs() == 0 ? nullptr : made->getArg(0);
    } else if (const auto* call = llvm::dyn_cast_or_null<clang::CallExpr>(expr)) {
      const bool anchored = says(called_name(call_of(call)), Term::anchor);
      const bool makes = is_of(call->getType(), unit_.models.vocabulary, Term::pattern_class);
      if (call->getNumArgs() == 0 || (!anchored && !makes)) return std::nullopt;
      if (makes) {
        expr = call->getArg(0);
        continue;
      }
      const auto inner = pattern_of(call->getArg(0));
      return inner ? std::optional("^" + *inner + "$") : std::nullopt;
    } else {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

// What a strict pattern leaves open: with a slash, a path; with a hyphen in front, an option.
Kinds FunctionFlow::kinds_held_by(std::string_view pattern) const {
  Kinds kinds = every_kind;
  if (pattern.find('/') != std::string_view::npos) kinds &= ~path_kinds();
  if (kinds == every_kind) return kinds;
  return kinds & ~kinds_named({"url-fetch", "url-open"});
}

// What the outcome of a match says of the text; false when the call is none.
bool FunctionFlow::assume_matched(const Call& asked, bool truth) {
  Call call = asked;
  if (says(called_name(call), Term::match_result) && call.object != nullptr) {
    const auto* initial = initial_value(call.object);
    const auto* made =
        llvm::dyn_cast_or_null<clang::CallExpr>(core(initial != nullptr ? initial : call.object));
    if (made == nullptr) return false;
    call = call_of(made);
  }
  const std::string name = called_name(call);
  const Vocabulary& vocabulary = unit_.models.vocabulary;
  const bool whole = says(name, Term::match_whole);
  if (!whole && !says(name, Term::match_part)) return false;
  llvm::SmallVector<const clang::Expr*, 6> given(call.arguments.begin(), call.arguments.end());
  if (call.object != nullptr) given.push_back(call.object);
  const clang::Expr* pattern = nullptr;
  for (const auto* expr : given) {
    if (is_of(shown_type(expr), vocabulary, Term::pattern_class)) pattern = expr;
  }
  for (const auto* expr : given) {
    if (pattern == nullptr && call.object == nullptr && literal(expr)) pattern = expr;
  }
  const clang::Expr* text = nullptr;
  for (const auto* expr : given) {
    if (text == nullptr && expr != pattern && is_text_type(shown_type(expr), vocabulary)) {
      text = expr;
    }
  }
  if (pattern == nullptr || text == nullptr) return false;
  if (!truth) return true;
  const std::string written = pattern_of(pattern).value_or("");
  const llvm::StringRef source(written);
  const bool all = whole || (source.starts_with("^") && source.ends_with("$"));
  if (all && is_strict_pattern(source)) {
    allow_for(text, kinds_held_by(source), PathForm::raw);
  } else {
    doubt(text, call.at->getSourceRange(),
          all ? "matched against a pattern that lets dangerous characters through"
              : "a pattern that need not match the whole text");
  }
  return true;
}

// A pattern of all characters but harmless ones that is replaced by harmless ones or by nothing.
bool FunctionFlow::replaces_harmful(const clang::Expr* pattern, const clang::Expr* by) const {
  if (by != nullptr) {
    const auto text = literal(by);
    if (!text || !has_only_safe_characters(*text)) return false;
  }
  const auto written = pattern_of(pattern);
  return written && is_pattern_of_harmful(*written);
}

}  // namespace bridgelint::flow
