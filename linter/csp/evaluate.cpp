#include "csp/evaluate.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace bridgelint::csp {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 3> script_directives = {"script-src", "script-src-attr",
                                                               "script-src-elem"};
constexpr std::array<std::string_view, 2> loading_directives = {"script-src", "script-src-elem"};
constexpr std::array<std::string_view, 5> dangerous_directives = {
    "script-src", "script-src-attr", "script-src-elem", "object-src", "base-uri"};
constexpr std::array<std::string_view, 5> deprecated_directives = {
    "disown-opener", "prefetch-src", "referrer", "reflected-xss", "plugin-types"};
// Directives that the evaluator takes for unknown although a browser had them once, and the other
// way round.
constexpr std::array<std::string_view, 12> keywords = {"self",
                                                       "none",
                                                       "unsafe-inline",
                                                       "unsafe-eval",
                                                       "wasm-eval",
                                                       "allow",
                                                       "wasm-unsafe-eval",
                                                       "strict-dynamic",
                                                       "block",
                                                       "unsafe-hashes",
                                                       "unsafe-hashed-attributes",
                                                       "report-sample"};

template <typename List>
bool contains(const List& list, std::string_view name) {
  return std::ranges::find(list, name) != list.end();
}

bool is_base64(std::string_view text) {
  size_t padding = 0;
  while (text.ends_with('=')) {
    text.remove_suffix(1);
    ++padding;
  }
  return padding <= 2 && !text.empty() && std::ranges::all_of(text, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '+' || c == '/' || c == '-' || c == '_';
         });
}

std::string_view inner(const Source& source) {
  const std::string_view text = source.text;
  const auto dash = text.find('-');
  return text.substr(dash + 1, text.size() - dash - 2);
}

bool is_good(const Source& source) {
  return (source.kind == SourceKind::nonce || source.kind == SourceKind::hash) &&
         is_base64(inner(source));
}

bool has_good(const Directive* directive, SourceKind kind) {
  return directive != nullptr && std::ranges::any_of(directive->sources, [&](const Source& source) {
           return source.kind == kind && is_base64(inner(source));
         });
}

std::string_view without_scheme(std::string_view text) {
  if (const auto mark = text.find("://"); mark != std::string_view::npos)
    text.remove_prefix(mark + 3);
  if (text.starts_with("//")) text.remove_prefix(2);
  return text;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return result;
}

bool is_quoted(const Source& source) {
  return source.text.starts_with('\'');
}

bool looks_like_ip(std::string_view host) {
  if (host.starts_with('[')) return true;
  int dots = 0;
  int digits = 0;
  for (const char c : host) {
    if (c == '.') {
      if (digits == 0 || digits > 3) return false;
      ++dots;
      digits = 0;
    } else if (c >= '0' && c <= '9') {
      ++digits;
    } else {
      return false;
    }
  }
  return dots == 3 && digits > 0 && digits <= 3;
}

struct HostPath {
  std::string_view host;
  std::string_view path;
};

HostPath split(std::string_view text) {
  text = without_scheme(text);
  const auto slash = std::min(text.find('/'), text.size());
  HostPath result{text.substr(0, slash), text.substr(slash)};
  if (result.host.starts_with('[')) {
    result.host = result.host.substr(0, result.host.find(']') + 1);
  } else {
    result.host = result.host.substr(0, result.host.find(':'));
  }
  return result;
}

/// What one directive still allows once newer keywords make others void.
class View {
 public:
  explicit View(const Directive* directive) : directive_(directive) {
    if (directive == nullptr) return;
    dynamic_ = directive->has(SourceKind::strict_dynamic);
    guarded_ = has_good(directive, SourceKind::nonce) || has_good(directive, SourceKind::hash);
  }

  /// False when a browser passes over the expression.
  bool counts(const Source& source) const {
    if (source.kind == SourceKind::unsafe_inline) return !guarded_ && !dynamic_;
    return !dynamic_ || (is_quoted(source) && source.kind != SourceKind::self);
  }
  bool has(SourceKind kind) const {
    return directive_ != nullptr &&
           std::ranges::any_of(directive_->sources, [&](const auto& source) {
             return source.kind == kind && counts(source);
           });
  }

 private:
  const Directive* directive_;
  bool dynamic_ = false;
  bool guarded_ = false;
};

/// The fallbacks as the evaluator takes them: base-uri has none.
const Directive* effective_of(const Policy& policy, std::string_view name) {
  return name == "base-uri" ? policy.find(name) : effective(policy, name);
}

/// The directives that decide for these names, each once.
std::vector<const Directive*> deciding(const Policy& policy, Names names) {
  std::vector<const Directive*> result;
  for (const auto name : names) {
    const auto* directive = effective_of(policy, name);
    if (directive != nullptr && std::ranges::find(result, directive) == result.end()) {
      result.push_back(directive);
    }
  }
  return result;
}

struct Findings {
  std::vector<Judgement> list;

  void add(std::string_view type, std::string_view severity, const Directive& directive,
           const Source& source) {
    // Schemes are named in lower case, as they are compared.
    const bool scheme = source.kind == SourceKind::scheme;
    list.push_back(
        {type, severity, directive.name, scheme ? source.scheme + ":" : source.text, source.at});
  }
  void add(std::string_view type, std::string_view severity, const Directive& directive) {
    list.push_back({type, severity, directive.name, "", directive.name_at});
  }
  void missing(std::string_view type, std::string_view severity, std::string_view directive) {
    list.push_back({type, severity, directive, "", {}});
  }
};

bool is_script_directive(const Policy& policy, const Directive& directive) {
  return std::ranges::any_of(script_directives, [&](std::string_view name) {
    return effective(policy, name) == &directive;
  });
}

void judge_keywords(const Policy& policy, Findings& findings) {
  for (const auto* directive : deciding(policy, script_directives)) {
    const View view(directive);
    for (const Source& source : directive->sources) {
      if (!view.counts(source)) continue;
      if (source.kind == SourceKind::unsafe_inline) {
        findings.add("SCRIPT_UNSAFE_INLINE", "HIGH", *directive, source);
      } else if (source.kind == SourceKind::unsafe_hashes) {
        findings.add("SCRIPT_UNSAFE_HASHES", "MEDIUM_MAYBE", *directive, source);
      } else if (source.kind == SourceKind::unsafe_eval) {
        findings.add("SCRIPT_UNSAFE_EVAL", "MEDIUM_MAYBE", *directive, source);
      }
    }
  }
}

void judge_open_sources(const Policy& policy, Findings& findings) {
  for (const auto* directive : deciding(policy, dangerous_directives)) {
    const View view(is_script_directive(policy, *directive) ? directive : nullptr);
    for (const Source& source : directive->sources) {
      if (!view.counts(source)) continue;
      const bool scheme =
          source.kind == SourceKind::scheme &&
          (source.scheme == "data" || source.scheme == "http" || source.scheme == "https");
      if (scheme) findings.add("PLAIN_URL_SCHEMES", "HIGH", *directive, source);
      if (without_scheme(source.text) == "*") {
        findings.add("PLAIN_WILDCARD", "HIGH", *directive, source);
      }
    }
  }
}

void judge_missing(const Policy& policy, Findings& findings) {
  const auto* script = effective(policy, "script-src");
  if (policy.find("script-src") == nullptr && policy.find("default-src") == nullptr) {
    findings.missing("MISSING_DIRECTIVES", "HIGH", "script-src");
  }
  const auto* object = effective(policy, "object-src");
  if (object == nullptr || object->sources.empty()) {
    findings.missing("MISSING_DIRECTIVES", "HIGH", "object-src");
  }
  const bool strict =
      has_good(script, SourceKind::nonce) ||
      (has_good(script, SourceKind::hash) && script->has(SourceKind::strict_dynamic));
  if (strict && policy.find("base-uri") == nullptr) {
    findings.missing("MISSING_DIRECTIVES", "HIGH", "base-uri");
  }
}

void judge_script_hosts(const Policy& policy, Findings& findings) {
  for (const auto* directive : deciding(policy, loading_directives)) {
    const View view(directive);
    if (directive->has(SourceKind::none)) continue;
    for (const Source& source : directive->sources) {
      if (!view.counts(source)) continue;
      if (source.kind == SourceKind::self) {
        findings.add("SCRIPT_ALLOWLIST_BYPASS", "MEDIUM_MAYBE", *directive, source);
        continue;
      }
      const bool host = !is_quoted(source) && source.kind != SourceKind::scheme &&
                        source.text.find('.') != std::string::npos;
      if (!host) continue;
      const HostPath parts = split(source.text);
      const HostRisk risk = script_host_risk(lower(parts.host), parts.path);
      const bool bad = risk == HostRisk::yes ||
                       (risk == HostRisk::needs_eval && directive->has(SourceKind::unsafe_eval));
      findings.add("SCRIPT_ALLOWLIST_BYPASS", bad ? "HIGH" : "MEDIUM_MAYBE", *directive, source);
    }
  }
}

void judge_plugins(const Policy& policy, Findings& findings) {
  const auto* directive = effective(policy, "object-src");
  const auto* types = policy.find("plugin-types");
  if (directive == nullptr || directive->has(SourceKind::none)) return;
  const auto flash = [](const Source& source) {
    return source.text == "application/x-shockwave-flash";
  };
  if (types != nullptr && std::ranges::none_of(types->sources, flash)) return;
  const View view(is_script_directive(policy, *directive) ? directive : nullptr);
  for (const Source& source : directive->sources) {
    if (!view.counts(source)) continue;
    const std::string host = lower(split(source.text).host);
    const bool wild = host.starts_with("*.");
    const auto serves = [&](std::string_view known) {
      return wild ? known.ends_with(std::string_view(host).substr(1)) : known == host;
    };
    if (serves("ajax.googleapis.com") || serves("vk.com")) {
      findings.add("OBJECT_ALLOWLIST_BYPASS", "HIGH", *directive, source);
    } else if (directive->name == "object-src") {
      findings.add("OBJECT_ALLOWLIST_BYPASS", "MEDIUM_MAYBE", *directive, source);
    }
  }
}

void judge_source_syntax(const Directive& directive, const Source& source, Findings& findings) {
  const std::string_view text = source.text;
  if (is_known_directive(text)) findings.add("MISSING_SEMICOLON", "SYNTAX", directive, source);
  const std::string name = lower(text);
  const bool bare = contains(keywords, name) || name.starts_with("nonce-") ||
                    name.starts_with("sha256-") || name.starts_with("sha384-") ||
                    name.starts_with("sha512-");
  if (bare) return findings.add("INVALID_KEYWORD", "SYNTAX", directive, source);
  const bool special =
      directive.name == "require-trusted-types-for" || directive.name == "trusted-types";
  if (!is_quoted(source) || (!special && is_good(source))) return;
  if (directive.name == "require-trusted-types-for" && text == "'script'") return;
  if (directive.name == "trusted-types" && (name == "'allow-duplicates'" || name == "'none'"))
    return;
  const bool keyword = name.size() > 2 && name.ends_with('\'') &&
                       contains(keywords, std::string_view(name).substr(1, name.size() - 2));
  if (special || !keyword) findings.add("INVALID_KEYWORD", "SYNTAX", directive, source);
}

void judge_every_source(const Policy& policy, Findings& findings) {
  constexpr size_t shortest_nonce = 8;
  for (const Directive& directive : policy.directives) {
    const View view(is_script_directive(policy, directive) ? &directive : nullptr);
    for (const Source& source : directive.sources) {
      if (!view.counts(source)) continue;
      if (!is_quoted(source) && looks_like_ip(split(source.text).host)) {
        findings.add("IP_SOURCE", "INFO", directive, source);
      }
      if (source.text.starts_with("'nonce-") && source.text.size() > 8) {
        if (inner(source).size() < shortest_nonce) {
          findings.add("NONCE_LENGTH", "MEDIUM", directive, source);
        }
        if (!is_base64(inner(source))) findings.add("NONCE_CHARSET", "INFO", directive, source);
      }
      if (source.text.starts_with("http://")) findings.add("SRC_HTTP", "MEDIUM", directive, source);
      judge_source_syntax(directive, source, findings);
    }
  }
}

void judge_names(const Policy& policy, Findings& findings) {
  for (const Directive& directive : policy.directives) {
    if (contains(deprecated_directives, directive.name) && directive.name != "plugin-types") {
      findings.add("DEPRECATED_DIRECTIVE", "INFO", directive);
    }
    if (!is_known_directive(directive.name) && directive.name != "disown-opener") {
      findings.add("UNKNOWN_DIRECTIVE", "SYNTAX", directive);
    }
  }
}

}  // namespace

std::vector<Judgement> evaluate(const Policy& policy) {
  Findings findings;
  judge_keywords(policy, findings);
  judge_open_sources(policy, findings);
  judge_missing(policy, findings);
  judge_script_hosts(policy, findings);
  judge_plugins(policy, findings);
  judge_every_source(policy, findings);
  judge_names(policy, findings);
  return std::move(findings.list);
}

std::vector<Judgement> evaluate_strict(const Policy& policy) {
  Findings findings;
  const auto* types = policy.find("require-trusted-types-for");
  const auto is_script = [](const Source& source) { return source.text == "'script'"; };
  if (types == nullptr || std::ranges::none_of(types->sources, is_script)) {
    findings.missing("REQUIRE_TRUSTED_TYPES_FOR_SCRIPTS", "INFO", "require-trusted-types-for");
  }
  const auto* script = effective(policy, "script-src");
  if (script == nullptr) return std::move(findings.list);
  const bool dynamic = script->has(SourceKind::strict_dynamic);
  const bool guarded = has_good(script, SourceKind::nonce) || has_good(script, SourceKind::hash);
  const auto is_host = [](const Source& source) { return !is_quoted(source); };
  if (!dynamic && std::ranges::any_of(script->sources, is_host)) {
    findings.add("STRICT_DYNAMIC", "STRICT_CSP", *script);
  }
  if (dynamic && !guarded) findings.add("STRICT_DYNAMIC_NOT_STANDALONE", "INFO", *script);
  if (guarded && !script->has(SourceKind::unsafe_inline)) {
    findings.add("UNSAFE_INLINE_FALLBACK", "STRICT_CSP", *script);
  }
  const auto is_fallback = [](const Source& source) {
    return source.text == "http:" || source.text == "https:" || source.text == "*" ||
           source.text.find('.') != std::string::npos;
  };
  if (dynamic && std::ranges::none_of(script->sources, is_fallback)) {
    findings.add("ALLOWLIST_FALLBACK", "STRICT_CSP", *script);
  }
  return std::move(findings.list);
}

std::vector<Judgement> evaluate_reporting(const Policy& policy) {
  Findings findings;
  const auto* uri = policy.find("report-uri");
  if (uri != nullptr && !uri->sources.empty()) return {};
  if (const auto* to = policy.find("report-to")) {
    findings.add("REPORT_TO_ONLY", "INFO", *to);
  } else {
    findings.missing("REPORTING_DESTINATION_MISSING", "INFO", "report-uri");
  }
  return std::move(findings.list);
}

}  // namespace bridgelint::csp
