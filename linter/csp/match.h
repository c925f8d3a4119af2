// Whether a policy lets a load, a piece of inline code or a compilation through: the matching
// algorithms of CSP Level 3 (https://www.w3.org/TR/CSP3/#matching) with what Chromium does beyond
// its text.
#pragma once

#include <string>
#include <string_view>

#include "csp/policy.h"
#include "csp/url.h"

namespace bridgelint::csp {

/// A request that a fetch directive decides about.
struct LoadRequest {
  std::string directive;  ///< the effective directive's name: "script-src-elem", "img-src"
  Url url;
  std::string nonce;             ///< of the element, empty when it has none or must not use it
  std::string integrity;         ///< the element's integrity attribute
  bool script_like = false;      ///< nonces, hashes and 'strict-dynamic' count
  bool parser_inserted = false;  ///< stands in markup that the parser read
};

enum class InlineKind : uint8_t { script, script_attribute, navigation, style, style_attribute };

struct InlineRequest {
  InlineKind kind = InlineKind::script;
  std::string nonce;
  std::string_view content;  ///< what a hash is taken of; of a javascript: URL with the scheme
  bool parser_inserted = true;
};

/// The directive's name that a report about this kind of inline code carries.
std::string_view directive_of(InlineKind kind);

/// `self` is the origin that 'self' means and whose scheme stands in where a host names none.
bool matches(const Source& source, const Url& url, const Url& self);
bool matches_list(const Directive& directive, const Url& url, const Url& self);

bool allows_load(const Policy& policy, const LoadRequest& request, const Url& self);
bool allows_inline(const Policy& policy, const InlineRequest& request);
bool allows_wasm(const Policy& policy);
/// For base-uri, form-action and frame-ancestors, which fall back to nothing.
bool allows_document(const Policy& policy, std::string_view directive, const Url& url,
                     const Url& self);
/// Prefetching is allowed by whatever directive allows the address.
bool allows_prefetch(const Policy& policy, const Url& url, const Url& self);

bool requires_trusted_types(const Policy& policy);
/// Whether a Trusted Types policy of this name may be made; `again`: one exists already.
bool allows_trusted_types_policy(const Policy& policy, std::string_view name, bool again);
/// Whether documents under this policy run no script at all.
bool sandboxes_scripts(const Policy& policy);

}  // namespace bridgelint::csp
