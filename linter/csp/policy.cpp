#include "csp/policy.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <utility>

namespace bridgelint::csp {
namespace {

constexpr bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

constexpr bool is_alpha(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return result;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

constexpr std::array<std::pair<std::string_view, SourceKind>, 13> keywords = {
    {{"'none'", SourceKind::none},
     {"'self'", SourceKind::self},
     {"'unsafe-inline'", SourceKind::unsafe_inline},
     {"'unsafe-eval'", SourceKind::unsafe_eval},
     {"'wasm-unsafe-eval'", SourceKind::wasm_unsafe_eval},
     {"'unsafe-hashes'", SourceKind::unsafe_hashes},
     {"'strict-dynamic'", SourceKind::strict_dynamic},
     {"'report-sample'", SourceKind::other_keyword},
     {"'unsafe-allow-redirects'", SourceKind::other_keyword},
     {"'inline-speculation-rules'", SourceKind::other_keyword},
     {"'trusted-types-eval'", SourceKind::other_keyword},
     {"'report-sha256'", SourceKind::other_keyword},
     {"'script'", SourceKind::other_keyword}}};

// What the first entry falls back to, in order; each list begins with the directive itself.
constexpr std::string_view script_elem[] = {"script-src-elem", "script-src", "default-src"};
constexpr std::string_view script_attr[] = {"script-src-attr", "script-src", "default-src"};
constexpr std::string_view style_elem[] = {"style-src-elem", "style-src", "default-src"};
constexpr std::string_view style_attr[] = {"style-src-attr", "style-src", "default-src"};
constexpr std::string_view worker[] = {"worker-src", "child-src", "script-src", "default-src"};
constexpr std::string_view frame[] = {"frame-src", "child-src", "default-src"};
constexpr std::array<std::span<const std::string_view>, 6> chains = {
    script_elem, script_attr, style_elem, style_attr, worker, frame};

constexpr std::array<std::string_view, 12> plain_fetch_directives = {
    "child-src", "connect-src",  "default-src", "fenced-frame-src", "font-src",   "img-src",
    "media-src", "manifest-src", "object-src",  "prefetch-src",     "script-src", "style-src"};

constexpr std::array<std::string_view, 17> other_directives = {"base-uri",
                                                               "block-all-mixed-content",
                                                               "form-action",
                                                               "frame-ancestors",
                                                               "navigate-to",
                                                               "plugin-types",
                                                               "referrer",
                                                               "reflected-xss",
                                                               "report-to",
                                                               "report-uri",
                                                               "require-sri-for",
                                                               "require-trusted-types-for",
                                                               "sandbox",
                                                               "trusted-types",
                                                               "upgrade-insecure-requests",
                                                               "webrtc",
                                                               "require-sri"};

template <size_t size>
bool contains(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

bool is_scheme(std::string_view text) {
  return !text.empty() && is_alpha(text[0]) && std::ranges::all_of(text, [](char c) {
    return is_alpha(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
  });
}

bool is_host(std::string_view host) {
  if (host == "*") return true;
  if (host.starts_with("*.")) host.remove_prefix(2);
  if (host.starts_with('[') && host.ends_with(']')) return host.size() > 2;
  return !host.empty() && host.front() != '.' && std::ranges::all_of(host, [](char c) {
    return is_alpha(c) || is_digit(c) || c == '-' || c == '.' || c == '_';
  });
}

bool is_port(std::string_view port) {
  return port == "*" || (!port.empty() && std::ranges::all_of(port, is_digit));
}

/// Splits `scheme://host:port/path`; false when it is none.
bool read_host(std::string_view text, Source& source) {
  if (const auto mark = text.find("://"); mark != std::string_view::npos) {
    if (!is_scheme(text.substr(0, mark))) return false;
    source.scheme = lower(text.substr(0, mark));
    text.remove_prefix(mark + 3);
  }
  const auto slash = std::min(text.find('/'), text.size());
  source.path = text.substr(slash);
  text = text.substr(0, slash);
  const auto bracket = text.rfind(']');
  const auto colon = text.find(':', bracket == std::string_view::npos ? 0 : bracket);
  if (colon != std::string_view::npos) {
    source.port = text.substr(colon + 1);
    if (!is_port(source.port)) return false;
    text = text.substr(0, colon);
  }
  source.host = lower(text);
  return is_host(source.host);
}

/// The base64 of the grammar: letters, then at most two "=".
bool is_base64(std::string_view text) {
  for (int i = 0; i < 2 && text.ends_with('='); ++i) text.remove_suffix(1);
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return is_alpha(c) || is_digit(c) || c == '+' || c == '/' || c == '-' || c == '_';
  });
}

SourceKind quoted_kind(std::string_view token) {
  const auto name = lower(token);
  const auto found = std::ranges::find(keywords, name, &decltype(keywords)::value_type::first);
  if (found != keywords.end()) return found->second;
  const auto prefixed = [&](std::string_view prefix) {
    return name.starts_with(prefix) && name.size() > prefix.size() &&
           is_base64(token.substr(prefix.size(), token.size() - prefix.size() - 1));
  };
  if (prefixed("'nonce-")) return SourceKind::nonce;
  if (prefixed("'sha256-") || prefixed("'sha384-") || prefixed("'sha512-")) return SourceKind::hash;
  return SourceKind::unknown_keyword;
}

struct Token {
  std::string_view text;
  Range at;
};

std::vector<Token> tokens(std::string_view text, uint32_t offset) {
  std::vector<Token> result;
  for (size_t at = 0; at < text.size();) {
    while (at < text.size() && is_space(text[at])) ++at;
    const size_t begin = at;
    while (at < text.size() && !is_space(text[at])) ++at;
    if (at == begin) break;
    result.push_back({text.substr(begin, at - begin),
                      {offset + static_cast<uint32_t>(begin), offset + static_cast<uint32_t>(at)}});
  }
  return result;
}

void read_directive(std::string_view text, uint32_t offset, Policy& policy,
                    std::set<std::string>& names) {
  const auto words = tokens(text, offset);
  if (words.empty()) return;
  Directive directive;
  directive.name = lower(words[0].text);
  directive.name_at = words[0].at;
  directive.at = {words.front().at.begin, words.back().at.end};
  if (!is_ascii(text)) {
    policy.problems.push_back({SyntaxProblem::non_ascii, directive.name, directive.at});
    return;
  }
  if (!names.insert(directive.name).second) {
    policy.problems.push_back({SyntaxProblem::duplicate_directive, directive.name, directive.at});
    return;
  }
  for (size_t i = 1; i < words.size(); ++i) {
    directive.sources.push_back(parse_source(words[i].text, words[i].at));
  }
  policy.directives.push_back(std::move(directive));
}

Policy parse_at(std::string_view text, uint32_t offset) {
  Policy policy;
  std::set<std::string> names;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find(';', at), text.size());
    read_directive(text.substr(at, end - at), offset + static_cast<uint32_t>(at), policy, names);
    at = end + 1;
  }
  return policy;
}

}  // namespace

bool Directive::has(SourceKind kind) const {
  return std::ranges::find(sources, kind, &Source::kind) != sources.end();
}

const Directive* Policy::find(std::string_view name) const {
  const auto found = std::ranges::find(directives, name, &Directive::name);
  return found == directives.end() ? nullptr : &*found;
}

Source parse_source(std::string_view token, Range at) {
  Source source;
  source.text = token;
  source.at = at;
  if (token.size() > 1 && token.starts_with('\'') && token.ends_with('\'')) {
    source.kind = quoted_kind(token);
  } else if (token == "*") {
    source.kind = SourceKind::wildcard;
  } else if (token.ends_with(':') && is_scheme(token.substr(0, token.size() - 1))) {
    source.kind = SourceKind::scheme;
    source.scheme = lower(token.substr(0, token.size() - 1));
  } else {
    source.kind = read_host(token, source) ? SourceKind::host : SourceKind::invalid;
  }
  return source;
}

Policy parse(std::string_view text) {
  return parse_at(text, 0);
}

std::vector<Policy> parse_list(std::string_view text) {
  std::vector<Policy> result;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find(',', at), text.size());
    auto policy = parse_at(text.substr(at, end - at), static_cast<uint32_t>(at));
    if (!policy.directives.empty() || !policy.problems.empty()) result.push_back(std::move(policy));
    at = end + 1;
  }
  return result;
}

bool is_fetch_directive(std::string_view name) {
  return contains(plain_fetch_directives, name) ||
         std::ranges::any_of(chains, [&](const auto& chain) { return chain.front() == name; });
}

bool is_known_directive(std::string_view name) {
  return is_fetch_directive(name) || contains(other_directives, name);
}

bool is_ignored_in_meta(std::string_view name) {
  return name == "frame-ancestors" || name == "report-uri" || name == "sandbox";
}

const Directive* effective(const Policy& policy, std::string_view name) {
  for (const auto& chain : chains) {
    if (chain.front() != name) continue;
    for (const auto candidate : chain) {
      if (const auto* found = policy.find(candidate)) return found;
    }
    return nullptr;
  }
  if (const auto* found = policy.find(name)) return found;
  return is_fetch_directive(name) ? policy.find("default-src") : nullptr;
}

}  // namespace bridgelint::csp
