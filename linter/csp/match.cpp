#include "csp/match.h"

#include <algorithm>
#include <array>

#include "csp/judge.h"
#include "csp/sha2.h"

namespace bridgelint::csp {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return result;
}

bool is_network_scheme(std::string_view scheme) {
  return scheme == "http" || scheme == "https" || scheme == "ws" || scheme == "wss";
}

/// A source that names a scheme allows its secure version too.
bool scheme_allows(std::string_view allowed, std::string_view scheme) {
  if (allowed == scheme) return true;
  return (allowed == "http" && scheme == "https") || (allowed == "ws" && scheme == "wss");
}

/// Where a source names no scheme, the page's own stands in, and web sockets go with it.
bool self_scheme_allows(std::string_view own, std::string_view scheme) {
  if (scheme_allows(own, scheme)) return true;
  if (own == "http") return scheme == "ws" || scheme == "wss";
  return own == "https" && scheme == "wss";
}

bool host_matches(std::string_view pattern, std::string_view host) {
  if (pattern == "*") return true;
  if (pattern.starts_with("*.")) {
    return host.size() > pattern.size() - 1 && host.ends_with(pattern.substr(1));
  }
  return pattern == host;
}

std::string_view port_of(const Url& url) {
  return url.port.empty() ? default_port(url.scheme) : std::string_view(url.port);
}

/// `same_scheme`: the address has the scheme that the source stands for, not its secure version,
/// which would be on another port.
bool port_matches(const Source& source, const Url& url, bool same_scheme) {
  if (source.port == "*") return true;
  const auto port = port_of(url);
  if (source.port.empty()) return port == default_port(url.scheme);
  if (source.port == port) return same_scheme;
  // The secure version of a protocol is on its own port.
  return source.port == "80" && port == "443" && (url.scheme == "https" || url.scheme == "wss");
}

bool path_matches(std::string_view pattern, const Url& url) {
  pattern = pattern.substr(0, pattern.find_first_of("?#"));
  if (pattern.empty() || (pattern == "/" && url.path.empty())) return true;
  const std::string wanted = percent_decoded(pattern);
  const std::string path = percent_decoded(url.path);
  return wanted.ends_with('/') ? path.starts_with(wanted) : path == wanted;
}

bool matches_self(const Url& url, const Url& self) {
  if (self.host.empty() && !is_network_scheme(self.scheme)) {
    return !url.opaque && url.scheme == self.scheme && url.host == self.host;
  }
  if (url.host != self.host || !self_scheme_allows(self.scheme, url.scheme)) return false;
  if (port_of(url) == port_of(self)) return true;
  const bool both_default =
      port_of(url) == default_port(url.scheme) && port_of(self) == default_port(self.scheme);
  return both_default;
}

bool matches_host(const Source& source, const Url& url, const Url& self) {
  if (url.opaque) return false;
  const bool scheme = source.scheme.empty() ? self_scheme_allows(self.scheme, url.scheme)
                                            : scheme_allows(source.scheme, url.scheme);
  const std::string& meant = source.scheme.empty() ? self.scheme : source.scheme;
  const bool secure = url.scheme == "https" || url.scheme == "wss";
  const bool same = secure == (meant == "https" || meant == "wss") || !is_network_scheme(meant);
  // Addresses of IPv6 are no part of the grammar, and Chromium passes over them.
  if (source.host.starts_with('[')) return false;
  return scheme && host_matches(source.host, url.host) && port_matches(source, url, same) &&
         path_matches(source.path, url);
}

std::string_view quoted_value(const Source& source) {
  const std::string_view text = source.text;
  const auto dash = text.find('-');
  return text.substr(dash + 1, text.size() - dash - 2);
}

bool has_nonce(const Directive& directive, std::string_view nonce) {
  return !nonce.empty() && std::ranges::any_of(directive.sources, [&](const Source& source) {
    return source.kind == SourceKind::nonce && quoted_value(source) == nonce;
  });
}

bool has_hash_of(const Directive& directive, std::string_view content) {
  std::array<std::string, 3> digests;
  return std::ranges::any_of(directive.sources, [&](const Source& source) {
    if (source.kind != SourceKind::hash) return false;
    const auto name = lower(source.text.substr(1, 6));
    const size_t which = name == "sha256" ? 0 : name == "sha384" ? 1 : 2;
    if (digests[which].empty()) {
      const auto made = hash_source(static_cast<HashAlgorithm>(which), content);
      digests[which] = plain_hash(std::string_view(made).substr(1, made.size() - 2));
    }
    const std::string_view text = source.text;
    return plain_hash(text.substr(1, text.size() - 2)) == digests[which];
  });
}

/// Every hash of the element's integrity attribute stands in the policy, and there is one.
bool has_integrity(const Directive& directive, std::string_view integrity) {
  bool any = false;
  for (size_t at = 0; at < integrity.size();) {
    const size_t begin = integrity.find_first_not_of(" \t\r\n", at);
    if (begin == std::string_view::npos) break;
    const size_t end = std::min(integrity.find_first_of(" \t\r\n", begin), integrity.size());
    auto word = integrity.substr(begin, end - begin);
    word = word.substr(0, word.find('?'));
    at = end;
    if (!lower(word).starts_with("sha")) continue;
    const bool known = std::ranges::any_of(directive.sources, [&](const Source& source) {
      const std::string_view text = source.text;
      return source.kind == SourceKind::hash &&
             plain_hash(text.substr(1, text.size() - 2)) == plain_hash(word);
    });
    if (!known) return false;
    any = true;
  }
  return any;
}

bool has_value(const Directive& directive, std::string_view word) {
  return std::ranges::any_of(directive.sources,
                             [&](const Source& source) { return lower(source.text) == word; });
}

}  // namespace

std::string_view directive_of(InlineKind kind) {
  switch (kind) {
    case InlineKind::script:
    case InlineKind::navigation:
      return "script-src-elem";
    case InlineKind::script_attribute:
      return "script-src-attr";
    case InlineKind::style:
      return "style-src-elem";
    case InlineKind::style_attribute:
      return "style-src-attr";
  }
  return {};
}

bool matches(const Source& source, const Url& url, const Url& self) {
  switch (source.kind) {
    case SourceKind::self:
      return matches_self(url, self);
    case SourceKind::wildcard:
      return is_network_scheme(url.scheme) || (!url.opaque && url.scheme == self.scheme);
    case SourceKind::scheme:
      return scheme_allows(source.scheme, url.scheme);
    case SourceKind::host:
      return matches_host(source, url, self);
    default:
      return false;
  }
}

bool matches_list(const Directive& directive, const Url& url, const Url& self) {
  return std::ranges::any_of(directive.sources,
                             [&](const Source& source) { return matches(source, url, self); });
}

bool allows_load(const Policy& policy, const LoadRequest& request, const Url& self) {
  const auto* directive = effective(policy, request.directive);
  if (directive == nullptr) return true;
  if (has_nonce(*directive, request.nonce)) return true;
  if (request.script_like) {
    if (has_integrity(*directive, request.integrity)) return true;
    if (directive->has(SourceKind::strict_dynamic)) return !request.parser_inserted;
  }
  return matches_list(*directive, request.url, self);
}

bool allows_inline(const Policy& policy, const InlineRequest& request) {
  const auto* directive = effective(policy, directive_of(request.kind));
  if (directive == nullptr) return true;
  const bool style =
      request.kind == InlineKind::style || request.kind == InlineKind::style_attribute;
  if (allows_all_inline(*directive, style ? InlineType::style : InlineType::script)) return true;
  const bool element = request.kind == InlineKind::script || request.kind == InlineKind::style;
  if (element && has_nonce(*directive, request.nonce)) return true;
  if (element || directive->has(SourceKind::unsafe_hashes)) {
    if (has_hash_of(*directive, request.content)) return true;
  }
  return request.kind == InlineKind::script && !request.parser_inserted &&
         directive->has(SourceKind::strict_dynamic);
}

bool allows_wasm(const Policy& policy) {
  const auto* directive = effective(policy, "script-src");
  return directive == nullptr || directive->has(SourceKind::unsafe_eval) ||
         directive->has(SourceKind::wasm_unsafe_eval);
}

bool allows_document(const Policy& policy, std::string_view directive, const Url& url,
                     const Url& self) {
  const auto* found = policy.find(directive);
  return found == nullptr || matches_list(*found, url, self);
}

bool allows_prefetch(const Policy& policy, const Url& url, const Url& self) {
  if (policy.find("default-src") == nullptr) return true;
  return std::ranges::any_of(policy.directives, [&](const Directive& directive) {
    return is_fetch_directive(directive.name) && matches_list(directive, url, self);
  });
}

bool requires_trusted_types(const Policy& policy) {
  const auto* directive = policy.find("require-trusted-types-for");
  return directive != nullptr && has_value(*directive, "'script'");
}

bool allows_trusted_types_policy(const Policy& policy, std::string_view name, bool again) {
  const auto* directive = policy.find("trusted-types");
  if (directive == nullptr) return true;
  if (again && !has_value(*directive, "'allow-duplicates'")) return false;
  return std::ranges::any_of(directive->sources, [&](const Source& source) {
    return source.text == "*" || source.text == name;
  });
}

bool sandboxes_scripts(const Policy& policy) {
  const auto* directive = policy.find("sandbox");
  return directive != nullptr && !has_value(*directive, "allow-scripts");
}

}  // namespace bridgelint::csp
