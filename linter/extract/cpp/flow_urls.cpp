// Addresses: checks of their scheme and host, and text that begins with a part the program fixed,
// so that what follows cannot choose the host, the scheme, or that it is an option.
#include <clang/AST/DeclCXX.h>

#include <algorithm>
#include <string_view>

#include "extract/cpp/flow_function.h"
#include "extract/cpp/flow_predicates.h"

namespace bridgelint::flow {
namespace {

using llvm::dyn_cast;

enum class AddressPart : uint8_t { none, scheme, host };

AddressPart part_named(std::string_view name, const Vocabulary& vocabulary) {
  if (vocabulary.says(name, Term::host)) return AddressPart::host;
  return vocabulary.says(name, Term::scheme) ? AddressPart::scheme : AddressPart::none;
}

// What the start of an address fixes.
struct Fixed {
  bool scheme = false;
  bool host = false;
};
Fixed fixed_by(llvm::StringRef start) {
  const auto [scheme, rest] = start.split("://");
  const bool web = scheme == "http" || scheme == "https";
  if (scheme.size() == start.size()) return {start == "https:" || start == "mailto:", false};
  const bool whole_host =
      rest.find_first_of("/?#") != llvm::StringRef::npos && !rest.empty() && rest.front() != '/';
  return {web || whole_host, whole_host};
}

}  // namespace

Kinds FunctionFlow::kinds_named(std::initializer_list<std::string_view> names) const {
  Kinds kinds = 0;
  for (const auto name : names) kinds |= unit_.callees.kind_bit(name);
  return kinds;
}

bool FunctionFlow::assume_address(const clang::Expr* text, const clang::Expr* prefix, bool holds,
                                  clang::SourceRange at) {
  const std::string start = leading_text(prefix);
  if (start == "http" || start == "https") {
    // No other scheme in use begins so.
    if (holds) allow_for(shown_object(text), kinds_named({"url-open"}), PathForm::raw);
    return true;
  }
  if (start.find(':') == std::string::npos || start.size() < 4) return false;
  const Fixed fixed = fixed_by(start);
  if (!holds) return true;
  if (fixed.host) {
    allow_for(shown_object(text), kinds_named({"url-fetch", "url-open"}), PathForm::raw);
    return true;
  }
  const bool names_host =
      llvm::StringRef(start).contains("://") && !llvm::StringRef(start).ends_with("://");
  doubt(shown_object(text), at,
        names_host
            ? "the host's name may go on after what is compared, as in `" + start + ".example.org`"
            : std::string("any host passes"));
  if (fixed.scheme && !names_host) {
    allow_for(shown_object(text), kinds_named({"url-open"}), PathForm::raw);
  }
  return true;
}

// `url.host()` was found equal to what the program allows. Whether `part` is such a thing.
bool FunctionFlow::assume_address_part(const clang::Expr* part, bool equal) {
  const auto* initial = initial_value(part);
  const auto* made = llvm::dyn_cast_or_null<clang::CallExpr>(core(initial ? initial : part));
  if (made == nullptr) return false;
  const Call call = call_of(made);
  const AddressPart which = part_named(called_name(call), unit_.models.vocabulary);
  if (which == AddressPart::none || call.object == nullptr) return false;
  if (!equal) return true;
  const Kinds kinds = which == AddressPart::host ? kinds_named({"url-fetch", "url-open"})
                                                 : kinds_named({"url-open"});
  if (which == AddressPart::scheme) {
    doubt(shown_object(call.object), made->getSourceRange(), "any host passes");
  }
  allow_for(shown_object(call.object), kinds, PathForm::raw);
  return true;
}

// A host compared by its end only: with the dot, subdomains; without, whatever ends so.
bool FunctionFlow::assume_host_end(const clang::Expr* part, const clang::Expr* end, bool holds,
                                   clang::SourceRange at) {
  const auto* initial = initial_value(part);
  const auto* made = llvm::dyn_cast_or_null<clang::CallExpr>(core(initial ? initial : part));
  const auto text = literal(end);
  if (made == nullptr || !text) return false;
  const Call call = call_of(made);
  if (call.object == nullptr || !says(called_name(call), Term::host)) return false;
  if (!holds) return true;
  if (text->starts_with(".")) {
    allow_for(shown_object(call.object), kinds_named({"url-fetch", "url-open"}), PathForm::raw);
  } else {
    doubt(shown_object(call.object), at, "any host that ends so passes");
  }
  return true;
}

// --- Text that begins with a part of the program
// ---------------------------------------------------

std::string FunctionFlow::leading_text(const clang::Expr* expr) const {
  for (int depth = 0; depth < 16; ++depth) {
    expr = core(expr);
    if (expr == nullptr) return {};
    if (auto text = literal(expr)) return *text;
    if (const auto* character = dyn_cast<clang::CharacterLiteral>(expr)) {
      return {static_cast<char>(character->getValue())};
    }
    if (const auto* reference = dyn_cast<clang::DeclRefExpr>(expr)) {
      const auto* variable = dyn_cast<clang::VarDecl>(reference->getDecl());
      if (variable == nullptr || isa<clang::ParmVarDecl>(variable)) return {};
      const bool steady = variable->hasGlobalStorage() ? variable->getType().isConstQualified()
                                                       : !reassigned_.contains(variable);
      if (!steady || variable->getInit() == nullptr) return {};
      expr = variable->getInit();
      continue;
    }
    const auto* made = dyn_cast<clang::CallExpr>(expr);
    if (made == nullptr) return {};
    const Call call = call_of(made);
    const std::string name = called_name(call);
    const bool fills = says(name, Term::fill);
    if (fills || says(name, Term::join) || says(name, Term::view)) {
      if (call.object == nullptr && call.arguments.empty()) return {};
      expr = call.object != nullptr ? call.object : call.arguments[0];
      if (!fills) continue;
      const std::string format = leading_text(expr);
      return format.substr(0, format.find('%'));
    }
    if (call.object == nullptr && says(name, Term::format)) {
      const auto format = std::ranges::find_if(
          call.arguments, [](const clang::Expr* given) { return literal(given).has_value(); });
      if (format == call.arguments.end()) return {};
      const std::string text = *literal(*format);
      return text.substr(0, text.find_first_of("{%"));
    }
    return {};
  }
  return {};
}

// For which sinks text is harmless that begins so, whatever follows.
Kinds FunctionFlow::kinds_after(std::string_view start) const {
  if (start.empty()) return 0;
  Kinds kinds = kinds_named({"reflection", "environment"});
  if (start.front() != '-' || start.find('=') != std::string_view::npos) {
    kinds |= kinds_named({"argument"});
  }
  const Fixed fixed = fixed_by(start);
  if (fixed.host) kinds |= kinds_named({"url-fetch"});
  if (fixed.scheme) kinds |= kinds_named({"url-open"});
  return kinds;
}

SetId FunctionFlow::led_by(std::string_view start, SetId made) {
  const Kinds kinds = kinds_after(start);
  if (kinds == 0 || made == 0) return made;
  Taints taints = tables_.taints(made);
  for (Taint& taint : taints) taint.neutral |= kinds;
  return tables_.set(std::move(taints));
}

// What a call that joins texts made, when its first part is the program's own.
SetId FunctionFlow::after_prefix(const Call& call, SetId made) {
  if (made == 0) return made;
  const std::string name = called_name(call);
  const bool joins = says(name, Term::join) || says(name, Term::fill) || says(name, Term::format);
  if (!joins) return made;
  const auto* whole = dyn_cast<clang::CallExpr>(call.at);
  return whole == nullptr ? made : led_by(leading_text(whole), made);
}

}  // namespace bridgelint::flow
