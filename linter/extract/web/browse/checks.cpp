// What the policies of a document or worker say to one thing that it does.
#include <algorithm>

#include "csp/judge.h"
#include "extract/web/browse/machine.h"

namespace bridgelint::browse {
namespace {

/// The address as a report names it.
std::string blocked_name(const csp::Url& url) {
  const bool named =
      url.scheme == "http" || url.scheme == "https" || url.scheme == "ws" || url.scheme == "wss";
  if (!named) return url.scheme;
  const std::string address = url.href();
  return address.substr(0, address.find(gap));
}

bool is_undecided(const csp::Url& url) {
  return url.scheme.find(gap) != std::string::npos || url.host.find(gap) != std::string::npos ||
         url.port.find(gap) != std::string::npos;
}

/// Asks each policy `allows`; reports where it says no. True when no enforced one does.
template <typename Allows>
bool ask(Machine& m, Realm& realm, std::string_view directive, const std::string& blocked,
         Place place, Allows allows) {
  bool passed = true;
  for (const ActivePolicy& active : realm.policies) {
    if (allows(active)) continue;
    report(m, realm, directive, blocked, place, active.report_only);
    passed = passed && active.report_only;
  }
  return passed;
}

bool upgrades(const Realm& realm) {
  return std::ranges::any_of(realm.policies, [](const ActivePolicy& active) {
    return !active.report_only && active.policy.find("upgrade-insecure-requests") != nullptr;
  });
}

// Chromium leaves addresses of the machine itself alone: they are trustworthy without TLS.
bool is_trustworthy(const csp::Url& url) {
  return url.host == "localhost" || url.host.ends_with(".localhost") ||
         url.host.starts_with("127.") || url.host == "[::1]";
}

/// The address that is really asked for; reports name the one that was written.
csp::Url upgraded(const Realm& realm, csp::Url url) {
  if (is_trustworthy(url) || !upgrades(realm)) return url;
  if (url.scheme == "http") url.scheme = "https";
  if (url.scheme == "ws") url.scheme = "wss";
  return url;
}

// One header line is a list of policies.
void add_header_policy(Realm& realm, csp::Policy policy, bool report_only) {
  if (policy.directives.empty()) return;
  realm.policies.push_back({std::move(policy), report_only, realm.url});
}

}  // namespace

void report(Machine& m, Realm& realm, std::string_view directive, std::string blocked, Place place,
            bool report_only) {
  (void)realm;
  Violation violation;
  violation.directive = directive;
  violation.blocked = std::move(blocked);
  violation.file = m.files[place.file];
  violation.line = place.line;
  violation.report_only = report_only;
  if (m.seen.insert(violation).second) m.violations.push_back(std::move(violation));
}

Place place_of(const Machine& m, const Str& address) {
  // An address of a scheme of its own is named by the call that uses it.
  const auto colon = address.text.find_first_of(":/");
  const bool own_scheme = colon != std::string::npos && colon > 0 && address.text[colon] == ':' &&
                          !address.text.starts_with("http") && !address.text.starts_with("ws") &&
                          !address.text.starts_with("data:") && !address.text.starts_with("blob:");
  if (own_scheme && m.at.file != 0) return m.at;
  const bool literal = address.one_piece() && address.segments.front().place.file != 0;
  return literal ? address.segments.front().place : m.at;
}

std::optional<csp::Url> resolve(Machine& m, Realm& realm, const Str& address) {
  if (address.text.starts_with(gap)) {
    need_unknown(m);
    return std::nullopt;
  }
  auto url = csp::parse_url(address.text, &realm.base);
  if (!url || is_undecided(*url)) {
    if (url) need_unknown(m);
    return std::nullopt;
  }
  return url;
}

bool check_load(Machine& m, Realm& realm, std::string_view directive, const csp::Url& url,
                Place place, const LoadOptions& options) {
  if (url.scheme == "about" || url.scheme == "javascript") return true;
  need_load(m, directive, url, place);
  csp::LoadRequest request;
  request.directive = directive;
  request.url = upgraded(realm, url);
  request.nonce = options.nonce;
  request.integrity = options.integrity;
  request.script_like = options.script_like;
  request.parser_inserted = options.parser_inserted;
  return ask(m, realm, directive, blocked_name(url), place, [&](const ActivePolicy& active) {
    return csp::allows_load(active.policy, request, active.self);
  });
}

bool check_inline(Machine& m, Realm& realm, csp::InlineKind kind, const Str& content,
                  const std::string& nonce, Place place, bool parser_inserted) {
  need_inline(m, kind, content, place);
  csp::InlineRequest request;
  request.kind = kind;
  request.nonce = nonce;
  request.content = content.text;
  request.parser_inserted = parser_inserted;
  return ask(m, realm, csp::directive_of(kind), "inline", place, [&](const ActivePolicy& active) {
    return csp::allows_inline(active.policy, request);
  });
}

bool check_eval(Machine& m, Realm& realm, Place place) {
  need(m, "script-src", "'unsafe-eval'", "compiles text", place);
  return ask(m, realm, "script-src", "eval", place,
             [](const ActivePolicy& active) { return csp::allows_eval(active.policy); });
}

bool check_wasm(Machine& m, Realm& realm, Place place) {
  need(m, "script-src", "'wasm-unsafe-eval'", "compiles WebAssembly", place);
  return ask(m, realm, "script-src", "wasm-eval", place,
             [](const ActivePolicy& active) { return csp::allows_wasm(active.policy); });
}

bool check_document(Machine& m, Realm& realm, std::string_view directive, const csp::Url& url,
                    Place place) {
  need_load(m, directive, url, place);
  return ask(m, realm, directive, blocked_name(url), place, [&](const ActivePolicy& active) {
    return csp::allows_document(active.policy, directive, url, active.self);
  });
}

bool check_prefetch(Machine& m, Realm& realm, const csp::Url& url, Place place) {
  return ask(m, realm, "default-src", blocked_name(url), place, [&](const ActivePolicy& active) {
    return csp::allows_prefetch(active.policy, url, active.self);
  });
}

void add_policy(Machine& m, Realm& realm, const std::string& text, bool report_only, bool meta) {
  if (m.input.needs) return;
  for (csp::Policy& policy : csp::parse_list(text)) {
    if (meta) {
      std::erase_if(policy.directives, [](const csp::Directive& directive) {
        return csp::is_ignored_in_meta(directive.name);
      });
    }
    if (!meta && !report_only && csp::sandboxes_scripts(policy)) realm.scripting = false;
    add_header_policy(realm, std::move(policy), report_only);
  }
}

}  // namespace bridgelint::browse
