// What a policy would have to allow for the page to work as it does.
#include "csp/sha2.h"
#include "extract/web/browse/machine.h"

namespace bridgelint::browse {
namespace {

constexpr size_t most_functions = 5'000;

/// The narrowest source expression that is sure to cover the address.
std::string source_of(const Machine& m, std::string_view directive, const csp::Url& url) {
  const auto own = csp::parse_url(m.input.origin);
  const bool socket = url.scheme == "ws" || url.scheme == "wss";
  const bool same_host = own && own->host == url.host && own->port == url.port;
  if (is_own(m, url) || (socket && same_host)) return "'self'";
  const bool network = socket || url.scheme == "http" || url.scheme == "https";
  if (!network && url.opaque) return url.scheme + ":";
  const bool code = directive.starts_with("script-src") || directive.starts_with("style-src");
  const std::string path = url.path.substr(0, url.path.find(gap));
  // Only code is worth a source for each file; a comma or semicolon cannot stand in a source.
  const bool plain = url.path.find_first_of(",;\1") == std::string::npos && url.path != "/";
  return url.origin() + (code && plain ? path : "");
}

}  // namespace

void need(Machine& m, std::string_view directive, std::string source, std::string reason,
          Place place) {
  if (!m.input.needs) return;
  Need found;
  found.directive = directive;
  found.source = std::move(source);
  found.reason = std::move(reason);
  found.file = m.files[place.file];
  found.line = place.line;
  m.needs.try_emplace({found.directive, found.source}, found);
}

void need_load(Machine& m, std::string_view directive, const csp::Url& url, Place place) {
  if (!m.input.needs) return;
  std::string name = is_own(m, url) ? url.path.substr(1)
                     : url.opaque   ? url.scheme + ":"
                                    : url.href();
  name = name.substr(0, name.find(gap));
  need(m, directive, source_of(m, directive, url), "loads " + (name.empty() ? "/" : name), place);
}

void need_inline(Machine& m, csp::InlineKind kind, const Str& content, Place place) {
  if (!m.input.needs) return;
  const auto directive = csp::directive_of(kind);
  if (!content.known()) {
    need(m, directive, "'unsafe-inline'", "inserts text that is not known", place);
    return;
  }
  const bool element = kind == csp::InlineKind::script || kind == csp::InlineKind::style;
  if (!element) need(m, directive, "'unsafe-hashes'", "lets hashes speak for attributes", place);
  const std::string_view what = kind == csp::InlineKind::script            ? "an inline script"
                                : kind == csp::InlineKind::style           ? "an inline style sheet"
                                : kind == csp::InlineKind::navigation      ? "a javascript: address"
                                : kind == csp::InlineKind::style_attribute ? "a style attribute"
                                                                           : "a handler attribute";
  need(m, directive, csp::hash_source(csp::HashAlgorithm::sha256, content.text),
       "is the hash of " + std::string(what), place);
}

void need_unknown(Machine& m) {
  if (!m.input.needs || m.at.file == 0) return;
  m.unresolved.insert({"", "", "an address that is not known", m.files[m.at.file], m.at.line});
}

void call_the_rest(Machine& m, Realm& realm) {
  for (size_t i = 0; i < m.objects.size() && i < most_functions * 20; ++i) {
    Object* function = &m.objects[i];
    if (!function->closure || function->closure->called) continue;
    if (function->closure->node.kind().starts_with("class")) continue;
    guarded(m, [&] {
      m.realm = &realm;
      call_callbacks(m, {object_value(function)});
    });
    m.maybe = 0;
    run_tasks(m);
  }
}

}  // namespace bridgelint::browse
