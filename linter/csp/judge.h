// How far a Content Security Policy protects a page next to native commands.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "csp/policy.h"

namespace bridgelint::csp {

enum class WeaknessKind : uint8_t {
  unsafe_inline,        ///< inline script runs
  unsafe_inline_style,  ///< inline style applies
  unsafe_eval,          ///< eval and its like run text
  wildcard_source,      ///< code may come from anywhere: *, https:, data:, *.com
  missing_directive,    ///< nothing restricts what `directive` is for
  ignored_directive,    ///< this delivery does not carry the directive
  ignored_source,       ///< a neighbour makes the expression void
  unknown_directive,    ///< no browser knows it
  unknown_source,       ///< no source expression: matches nothing
  missing_quotes,       ///< a keyword without quotes is a host name
  duplicate_directive,  ///< only the first of a name counts
  non_ascii,            ///< the directive is dropped
};

enum class Grade : uint8_t { high, medium, low };

struct Weakness {
  WeaknessKind kind = WeaknessKind::unsafe_inline;
  Grade grade = Grade::high;
  std::string directive;   ///< the directive it stands in; of `missing_directive` the absent one
  std::string expression;  ///< as written; empty when the directive as a whole is meant
  std::string reason;      ///< what follows from it, as a clause: "any inline script runs"
  Range at;                ///< the expression, else the directive's name, else 0..0

  auto operator<=>(const Weakness&) const = default;
};

/// What a source list allows inline (https://www.w3.org/TR/CSP3/#allow-all-inline).
enum class InlineType : uint8_t { script, style };

/// Whether every inline script or style passes: 'unsafe-inline' counts, and no nonce, no hash and
/// (for scripts) no 'strict-dynamic' beside it makes it void.
bool allows_all_inline(const Directive& directive, InlineType type);
/// Whether text may be compiled to code (https://www.w3.org/TR/CSP3/#can-compile-strings).
bool allows_eval(const Policy& policy);
/// Whether host and scheme expressions count for scripts: beside 'strict-dynamic' they do not.
bool hosts_count(const Directive& directive);

/// What is weak about a policy, in the order of its text; missing directives come last. Each
/// expression is judged once, however many directives fall back to the one it stands in.
std::vector<Weakness> judge(const Policy& policy, Delivery delivery);

}  // namespace bridgelint::csp
