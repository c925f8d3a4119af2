#include "csp/conflict.h"

#include <algorithm>
#include <array>

namespace bridgelint::csp {
namespace {

constexpr std::array<std::string_view, 12> loads = {
    "child-src",       "connect-src",    "font-src",     "frame-src",
    "img-src",         "media-src",      "manifest-src", "object-src",
    "script-src-elem", "style-src-elem", "worker-src",   "prefetch-src"};

/// `http:` stands for `https:` too, and for web sockets
/// (https://www.w3.org/TR/CSP3/#match-schemes).
bool schemes_meet(std::string_view left, std::string_view right) {
  if (left.empty() || right.empty() || left == right) return true;
  const auto family = [](std::string_view scheme) {
    return scheme == "http" || scheme == "https" || scheme == "ws" || scheme == "wss";
  };
  return family(left) && family(right);
}

bool host_covers(std::string_view pattern, std::string_view host) {
  if (pattern == "*" || pattern == host) return true;
  return pattern.starts_with("*.") && host.ends_with(pattern.substr(1));
}

bool hosts_meet(const Source& left, const Source& right) {
  const bool any_port = left.port.empty() || right.port.empty() || left.port == "*" ||
                        right.port == "*" || left.port == right.port;
  return any_port && (host_covers(left.host, right.host) || host_covers(right.host, left.host));
}

/// A framework may serve the page itself from such a host.
bool may_be_self(const Source& source) {
  return source.kind == SourceKind::host &&
         (source.host == "localhost" || source.host.ends_with(".localhost") ||
          source.host.starts_with("127."));
}

/// Whether there may be an address that both allow.
bool meet(const Source& left, const Source& right) {
  if (right.kind == SourceKind::wildcard) return true;
  if (right.kind == SourceKind::self) return may_be_self(left);
  const bool compared = right.kind == SourceKind::scheme || right.kind == SourceKind::host;
  if (!compared || !schemes_meet(left.scheme, right.scheme)) return false;
  const bool hosts = left.kind == SourceKind::host && right.kind == SourceKind::host;
  return !hosts || hosts_meet(left, right);
}

/// The directive of `other` that forbids all of `source` for one of the loads that `directive`
/// decides; null when at least one load is possible.
const Directive* forbidding(const Policy& policy, const Directive& directive, const Source& source,
                            const Policy& other) {
  const Directive* found = nullptr;
  for (const auto load : loads) {
    if (effective(policy, load) != &directive) continue;
    const Directive* decides = effective(other, load);
    if (decides == nullptr || decides->has(SourceKind::strict_dynamic)) return nullptr;
    const auto meets = [&](const Source& candidate) { return meet(source, candidate); };
    if (std::ranges::any_of(decides->sources, meets)) return nullptr;
    found = decides;
  }
  return found;
}

}  // namespace

std::vector<Conflict> conflicts(const Policy& policy, const Policy& other) {
  std::vector<Conflict> result;
  for (const Directive& directive : policy.directives) {
    if (!is_fetch_directive(directive.name) || directive.has(SourceKind::strict_dynamic)) continue;
    for (const Source& source : directive.sources) {
      if (source.kind != SourceKind::host && source.kind != SourceKind::scheme) continue;
      const Directive* stop = forbidding(policy, directive, source, other);
      if (stop != nullptr) result.push_back({source.text, source.at, stop->name_at});
    }
  }
  return result;
}

}  // namespace bridgelint::csp
