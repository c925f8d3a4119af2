// Content Security Policies as data, by the text of CSP Level 3 (https://www.w3.org/TR/CSP3/).
// This library does no I/O and knows no files: every place is a byte range of the policy's text.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bridgelint::csp {

/// A byte range `[begin, end)` of the serialized policy.
struct Range {
  uint32_t begin = 0;
  uint32_t end = 0;

  auto operator<=>(const Range&) const = default;
};

/// How a policy reaches the document; it decides which directives count.
enum class Delivery : uint8_t { meta, header };

enum class SourceKind : uint8_t {
  none,              ///< 'none'
  self,              ///< 'self'
  unsafe_inline,     ///< 'unsafe-inline'
  unsafe_eval,       ///< 'unsafe-eval'
  wasm_unsafe_eval,  ///< 'wasm-unsafe-eval'
  unsafe_hashes,     ///< 'unsafe-hashes'
  strict_dynamic,    ///< 'strict-dynamic'
  other_keyword,     ///< 'report-sample', 'inline-speculation-rules', …
  nonce,             ///< 'nonce-…'
  hash,              ///< 'sha256-…', 'sha384-…', 'sha512-…'
  wildcard,          ///< *
  scheme,            ///< https:
  host,              ///< https://*.example.org:8080/path
  unknown_keyword,   ///< in quotes, but none of the above: matches nothing
  invalid,           ///< no source expression at all: matches nothing
};

/// One source expression (https://www.w3.org/TR/CSP3/#framework-directive-source-list).
struct Source {
  SourceKind kind = SourceKind::invalid;
  std::string text;    ///< as written
  std::string scheme;  ///< lower case, without ":"; of a scheme, or of a host that names one
  std::string host;    ///< lower case; may begin with "*." or be "*"
  std::string port;
  std::string path;
  Range at;

  auto operator<=>(const Source&) const = default;
};

struct Directive {
  std::string name;  ///< in lower case
  Range name_at;
  Range at;                     ///< from the name to the end of its value
  std::vector<Source> sources;  ///< the value's tokens; source expressions where it has such

  auto operator<=>(const Directive&) const = default;
  bool has(SourceKind kind) const;
};

enum class SyntaxProblem : uint8_t {
  duplicate_directive,  ///< the first of a name counts, this one does not
  non_ascii,            ///< a directive with other characters is dropped
};

struct Problem {
  SyntaxProblem kind = SyntaxProblem::non_ascii;
  std::string directive;
  Range at;

  auto operator<=>(const Problem&) const = default;
};

struct Policy {
  std::vector<Directive> directives;  ///< in source order, each name once
  std::vector<Problem> problems;

  const Directive* find(std::string_view name) const;
};

/// Parses one serialized policy (https://www.w3.org/TR/CSP3/#parse-serialized-policy). Never fails.
Policy parse(std::string_view text);
/// A header's value is a list of policies, separated by commas; all of them apply.
std::vector<Policy> parse_list(std::string_view text);

/// What a kind of source expression means alone, without looking at its neighbours.
Source parse_source(std::string_view token, Range at);

/// A directive that lists what may be loaded, and one the specification or a browser knows at all.
bool is_fetch_directive(std::string_view name);
bool is_known_directive(std::string_view name);
/// Directives that a meta element cannot set (https://www.w3.org/TR/CSP3/#meta-element).
bool is_ignored_in_meta(std::string_view name);

/// The directive that decides for fetch directive `name`, by its fallbacks
/// (https://www.w3.org/TR/CSP3/#directive-fallback-list); null when the policy says nothing.
const Directive* effective(const Policy& policy, std::string_view name);

}  // namespace bridgelint::csp
