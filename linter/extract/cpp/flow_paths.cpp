// Checks that hold a path within a folder. One counts when `..` and links were resolved before the
// comparison, and the comparison is by whole components or ends in a separator. The others are told
// with what is wrong with them.
#include <clang/AST/DeclCXX.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "extract/cpp/flow_function.h"
#include "extract/cpp/flow_predicates.h"

namespace bridgelint::flow {
namespace {

using llvm::dyn_cast;

constexpr std::string_view before_resolved =
    "its beginning is compared before `..` in it is resolved";
constexpr std::string_view not_by_component =
    "compared without the separator that ends the folder's name, so a folder beside it passes";
constexpr std::string_view through_links =
    "symbolic links in it are not resolved, and may lead out";
constexpr std::string_view only_dots =
    "only `..` is refused: absolute paths and links still lead out";

bool is_conversion(const Call& call) {
  return llvm::isa_and_nonnull<clang::CXXConversionDecl>(call.function);
}

bool ends_in_separator(llvm::StringRef text) {
  return text.ends_with("/") || text.ends_with("\\");
}

// The `/` or `\\` that an expression is, as a text or a character.
std::optional<char> separator(const clang::Expr* expr) {
  std::string text = literal(expr).value_or("");
  if (const auto one = written_character(expr)) text = static_cast<char>(*one);
  return text == "/" || text == "\\" ? std::optional(text[0]) : std::nullopt;
}

bool is_dots(const clang::Expr* expr) {
  const auto text = literal(expr);
  return text && (*text == ".." || *text == "../" || *text == "..\\");
}

}  // namespace

Kinds FunctionFlow::path_kinds() const {
  Kinds kinds = 0;
  for (const auto* kind : {"path-read", "path-write", "path-delete", "path-list", "library"}) {
    kinds |= unit_.callees.kind_bit(kind);
  }
  return kinds;
}

bool FunctionFlow::makes_relative(const Call& call) const {
  const std::string name = called_name(call);
  return says(name, Term::relative_path) || says(name, Term::relative_from_object);
}

// A path that was made canonical, or relative to another, is the same data in another form.
SetId FunctionFlow::resolved(const Call& call, const Callee& callee, SetId made) {
  const bool relative = makes_relative(call);
  if (callee.canonical == nullptr && !relative) return made;
  const auto change = [&](SetId held) {
    Taints taints = tables_.taints(held);
    for (Taint& taint : taints) {
      if (callee.canonical != nullptr) {
        const auto form = callee.canonical->links ? PathForm::canonical : PathForm::lexical;
        taint.form = std::max(taint.form, form);
      }
      // std::filesystem::relative makes both sides canonical, its member twins do not.
      if (relative) taint.relative = true;
      taint.exact = false;
    }
    return tables_.set(std::move(taints));
  };
  if (callee.canonical == nullptr || !callee.canonical->into) return change(made);
  const auto index = static_cast<size_t>(*callee.canonical->into);
  if (index < call.arguments.size()) {
    const clang::Expr* source = call.object != nullptr ? call.object : call.arguments[0];
    const SetId held = change(made_from(flattened(tables_, value(source))));
    if (const Location object = locate(call.arguments[index])) {
      write(tables_, state_, object.path, held, object.sole);
      return held;
    }
  }
  return change(made);
}

// What the expression shows a form of: of `rel.begin()->string()` it is `rel`.
const clang::Expr* FunctionFlow::shown_object(const clang::Expr* expr) const {
  for (int depth = 0; depth < 12; ++depth) {
    expr = core(expr);
    if (expr == nullptr) return nullptr;
    if (const auto* unary = dyn_cast<clang::UnaryOperator>(expr)) {
      expr = unary->getSubExpr();
      continue;
    }
    const auto* made = dyn_cast<clang::CallExpr>(expr);
    if (made == nullptr) return expr;
    const Call call = call_of(made);
    const std::string name = called_name(call);
    const bool shows = is_conversion(call) || says(name, Term::view) || says(name, Term::begin) ||
                       name == "substr" || name == "front" || name == "operator*" ||
                       name == "operator->";
    if (!shows || call.object == nullptr) return expr;
    expr = call.object;
  }
  return expr;
}

// The path that `expr` is the canonical or relative form of, when that can be seen.
const clang::Expr* FunctionFlow::original_path(const clang::Expr* expr) const {
  expr = shown_object(expr);
  if (const auto* initial = initial_value(expr)) expr = shown_object(initial);
  const auto* made = llvm::dyn_cast_or_null<clang::CallExpr>(expr);
  if (made == nullptr) return nullptr;
  const Call call = call_of(made);
  if (call.function == nullptr) return nullptr;
  const bool form = unit_.callees.of(call.function).canonical != nullptr || makes_relative(call);
  if (!form) return nullptr;
  const bool of_argument = says(called_name(call), Term::relative_from_object);
  if (call.object != nullptr && !of_argument) return call.object;
  return call.arguments.empty() ? nullptr : call.arguments[0];
}

PathForm FunctionFlow::form_of(const clang::Expr* path) {
  const auto& taints = tables_.taints(value(shown_object(path)));
  PathForm form = PathForm::canonical;
  for (const Taint& taint : taints) form = std::min(form, taint.form);
  return taints.empty() ? PathForm::raw : form;
}

bool FunctionFlow::is_relative(const clang::Expr* path) {
  const auto& taints = tables_.taints(value(shown_object(path)));
  return !taints.empty() && std::ranges::all_of(taints, &Taint::relative);
}

// The path lies where it should: so do the path it was made from, and all that shares its form.
void FunctionFlow::contained(const clang::Expr* path) {
  const Kinds kinds = path_kinds();
  for (int depth = 0; path != nullptr && depth < 4; ++depth) {
    const clang::Expr* shown = shown_object(path);
    allow_for(shown, kinds, PathForm::lexical);
    path = original_path(shown);
  }
}

// A comparison by which the path begins with a folder. Whether it was one of a path at all.
bool FunctionFlow::begins_in(const clang::Expr* path, bool by_component, bool with_separator,
                             clang::SourceRange at) {
  const PathForm form = form_of(path);
  const clang::Expr* shown = shown_object(path);
  if (form == PathForm::raw) {
    doubt(shown, at, before_resolved);
    return true;
  }
  if (!by_component && !with_separator) {
    doubt(shown, at, not_by_component);
  } else if (form == PathForm::lexical) {
    doubt(shown, at, through_links);
  } else {
    contained(path);
  }
  return true;
}

// Whether a prefix is known to lack the separator at its end: a path as text has none there.
bool FunctionFlow::ends_folder(const clang::Expr* prefix) const {
  for (int depth = 0; depth < 8; ++depth) {
    prefix = core(prefix);
    if (prefix == nullptr) return true;
    if (isa<clang::StringLiteral>(prefix)) {
      const auto text = literal(prefix);
      return !text || ends_in_separator(*text);
    }
    if (const auto* character = dyn_cast<clang::CharacterLiteral>(prefix)) {
      return character->getValue() == '/' || character->getValue() == '\\';
    }
    if (const auto* initial = initial_value(prefix)) {
      prefix = initial;
      continue;
    }
    const auto* made = dyn_cast<clang::CallExpr>(prefix);
    if (made == nullptr) return !is_path_type(prefix->getType(), unit_.models.vocabulary);
    const Call call = call_of(made);
    const std::string name = called_name(call);
    if (name == "operator+") {
      prefix = call.arguments.back();
      continue;
    }
    const bool form =
        call.function != nullptr && unit_.callees.of(call.function).canonical != nullptr;
    if (form || says(name, Term::folder)) return false;
    const bool shows = call.object != nullptr && (is_conversion(call) || says(name, Term::view));
    if (!shows) return true;
    prefix = call.object;
  }
  return true;
}

bool FunctionFlow::assume_prefix(const clang::Expr* text, const clang::Expr* prefix, bool holds,
                                 clang::SourceRange at) {
  if (tables_.taints(value(shown_object(text))).empty()) return false;
  if (is_dots(prefix)) {
    if (holds || !is_relative(text)) return false;
    if (form_of(text) == PathForm::canonical) {
      contained(text);
    } else {
      doubt(shown_object(text), at, through_links);
    }
    return true;
  }
  if (assume_address(text, prefix, holds, at)) return true;
  const bool path = form_of(text) != PathForm::raw ||
                    is_path_type(shown_type(text), unit_.models.vocabulary) || is_path_text(prefix);
  return path && holds && begins_in(text, false, ends_folder(prefix), at);
}

clang::QualType FunctionFlow::shown_type(const clang::Expr* expr) const {
  const auto* shown = shown_object(expr);
  return shown == nullptr ? expr->getType() : shown->getType();
}

// Folders are named by paths, or by text that begins or ends with a separator.
bool FunctionFlow::is_path_text(const clang::Expr* prefix) const {
  if (is_path_type(shown_type(prefix), unit_.models.vocabulary)) return true;
  const auto* initial = initial_value(prefix);
  const auto text = literal(initial != nullptr ? initial : prefix);
  return text && (text->starts_with("/") || ends_in_separator(*text) || text->starts_with("./"));
}

// `*rel.begin() == ".."` and `path.filename() == path`.
bool FunctionFlow::assume_component(const clang::Expr* left, const clang::Expr* right, bool equal,
                                    clang::SourceRange at) {
  for (const auto& [side, other] : {std::pair(left, right), std::pair(right, left)}) {
    if (is_dots(other)) {
      if (is_relative(side)) return assume_prefix(side, other, equal, at);
      continue;
    }
    const auto* made = llvm::dyn_cast_or_null<clang::CallExpr>(core(side));
    if (made == nullptr || !equal) continue;
    const Call call = call_of(made);
    const bool name = says(called_name(call), Term::file_name);
    const clang::Expr* whole = call.object;
    if (const auto* initial = initial_value(whole)) whole = initial;
    if (!name || whole == nullptr) continue;
    const Location one = locate(shown_object(call.object));
    const Location same = locate(shown_object(other));
    const Location from = locate(shown_object(whole));
    if (!same || (one.path != same.path && from.path != same.path)) continue;
    allow_for(shown_object(other), path_kinds(), PathForm::raw);
    if (one) allow_for(shown_object(call.object), path_kinds(), PathForm::raw);
    return true;
  }
  return false;
}

// std::mismatch and std::equal over the components of two paths.
bool FunctionFlow::assume_components(const clang::Expr* lookup, const clang::Expr* end,
                                     bool found) {
  const auto* expr = core(lookup);
  if (const auto* member = llvm::dyn_cast_or_null<clang::MemberExpr>(expr)) {
    expr = core(member->getBase());
  }
  const auto* reference = llvm::dyn_cast_or_null<clang::DeclRefExpr>(expr);
  if (reference != nullptr) {
    const auto* binding = dyn_cast<clang::BindingDecl>(reference->getDecl());
    const auto* variable = binding != nullptr
                               ? dyn_cast<clang::VarDecl>(binding->getDecomposedDecl())
                               : dyn_cast<clang::VarDecl>(reference->getDecl());
    if (variable == nullptr || variable->getInit() == nullptr) return false;
    expr = core(variable->getInit());
  }
  const auto* made = llvm::dyn_cast_or_null<clang::CallExpr>(expr);
  if (made == nullptr) return false;
  const Call call = call_of(made);
  const std::string name = called_name(call);
  if (name != "mismatch" && name != "equal") return false;
  const clang::Expr* folder = end == nullptr ? nullptr : iterated(end);
  const Location bound = folder == nullptr ? Location{} : locate(folder);
  const clang::Expr* path = nullptr;
  for (const auto* argument : call.arguments) {
    const clang::Expr* range = iterated(argument);
    if (range == nullptr || tables_.taints(value(range)).empty()) continue;
    if (bound && locate(range).path == bound.path) continue;
    path = range;
  }
  if (path == nullptr) return false;
  // The folder's end was reached: the path goes on from there.
  return !found || begins_in(path, true, true, made->getSourceRange());
}

// Of `path.begin()`, the path; of a range that is given whole, itself.
const clang::Expr* FunctionFlow::iterated(const clang::Expr* expr) const {
  const auto* made = llvm::dyn_cast_or_null<clang::CallExpr>(core(expr));
  if (made == nullptr) return core(expr);
  const Call call = call_of(made);
  const bool iterator = says(called_name(call), Term::begin) || says(called_name(call), Term::end);
  if (!iterator) return core(expr);
  if (call.object != nullptr) return call.object;
  return call.arguments.empty() ? nullptr : call.arguments[0];
}

// `text.replace('/', '-')`, `text.remove('\\')`: what is left has no such separator.
void FunctionFlow::take_out_separators(const Call& call) {
  if (call.object == nullptr || call.arguments.empty()) return;
  const auto name = called_name(call);
  const bool replaces = says(name, Term::replace_parts) && call.arguments.size() > 1;
  if (!replaces && !says(name, Term::remove_parts)) return;
  const auto taken = separator(call.arguments[0]);
  if (!taken || (replaces && separator(call.arguments[1]))) return;
  const auto bit = unit_.callees.kind_bit(*taken == '/' ? no_slash : no_backslash);
  allow_for(call.object, bit, PathForm::raw);
}

// A search in the path's text that found nothing.
bool FunctionFlow::assume_absent(const clang::Expr* text, const clang::Expr* what, bool any_of,
                                 clang::SourceRange at) {
  const auto* initial = initial_value(what);
  const auto* expr = core(initial != nullptr ? initial : what);
  std::string searched;
  if (const auto one = written_character(expr)) {
    searched = static_cast<char>(*one);
  } else {
    searched = literal(expr).value_or("");
  }
  const clang::Expr* shown = shown_object(text);
  if (searched == "..") {
    if (is_relative(text)) return assume_prefix(text, what, false, at);
    doubt(shown, at, only_dots);
    allow_for(shown, unit_.callees.kind_bit(no_dots), PathForm::raw);
    return true;
  }
  const bool single = searched.size() == 1;
  Kinds gone = 0;
  if ((any_of || single) && searched.find('/') != std::string::npos) {
    gone |= unit_.callees.kind_bit(no_slash);
  }
  if ((any_of || single) && searched.find('\\') != std::string::npos) {
    gone |= unit_.callees.kind_bit(no_backslash);
  }
  if (gone == 0) return false;
  allow_for(shown, gone, PathForm::raw);
  return true;
}

}  // namespace bridgelint::flow
