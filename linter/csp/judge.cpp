#include "csp/judge.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace bridgelint::csp {
namespace {

// What decides over code, plugins and the meaning of relative addresses.
constexpr std::array<std::string_view, 3> script_roles = {"script-src-elem", "script-src-attr",
                                                          "worker-src"};

bool is_bare_keyword(const Source& source) {
  static constexpr std::array<std::string_view, 7> words = {
      "none",          "self",          "strict-dynamic",  "unsafe-eval",
      "unsafe-hashes", "unsafe-inline", "wasm-unsafe-eval"};
  const bool nonce = source.host.starts_with("nonce-") || source.host.starts_with("sha256-") ||
                     source.host.starts_with("sha384-") || source.host.starts_with("sha512-");
  const bool word = std::ranges::find(words, source.host) != words.end();
  return source.kind == SourceKind::host && source.scheme.empty() && source.port.empty() &&
         (word || nonce);
}

/// `*.com`: every host below a name that people register names under.
bool is_open_host(const Source& source) {
  if (source.kind != SourceKind::host) return false;
  if (source.host == "*") return true;
  return source.host.starts_with("*.") && source.host.find('.', 2) == std::string::npos;
}

/// Schemes whose every address is of anybody's making.
bool is_open_scheme(const Source& source) {
  static constexpr std::array<std::string_view, 8> schemes = {"blob", "data",  "filesystem", "ftp",
                                                              "http", "https", "ws",         "wss"};
  return source.kind == SourceKind::scheme &&
         std::ranges::find(schemes, source.scheme) != schemes.end();
}

class Judge {
 public:
  Judge(const Policy& policy, Delivery delivery) : policy_(policy), delivery_(delivery) {}

  std::vector<Weakness> judge() {
    for (const auto& directive : policy_.directives) judge_syntax(directive);
    for (const auto& problem : policy_.problems) add_problem(problem);
    for (const auto role : script_roles) judge_inline(role);
    judge_styles();
    judge_eval();
    for (const auto role : script_roles) judge_sources(effective(policy_, role), "scripts", true);
    judge_sources(effective(policy_, "object-src"), "plugins", false);
    judge_sources(policy_.find("base-uri"), "the base of relative addresses", false);
    std::ranges::sort(found_, {}, [](const Weakness& weakness) {
      return std::tuple(weakness.at, weakness.kind, weakness.grade, weakness.directive);
    });
    judge_missing();
    return std::move(found_);
  }

 private:
  void add(WeaknessKind kind, Grade grade, const Directive& directive, const Source* source,
           std::string reason) {
    const Range at = source == nullptr ? directive.name_at : source->at;
    // script-src-elem and script-src-attr often fall back to one directive.
    if (!seen_.emplace(kind, at).second) return;
    found_.push_back({kind, grade, directive.name, source == nullptr ? "" : source->text,
                      std::move(reason), at});
  }

  static const Source* first(const Directive& directive, SourceKind kind) {
    const auto found = std::ranges::find(directive.sources, kind, &Source::kind);
    return found == directive.sources.end() ? nullptr : &*found;
  }

  void judge_syntax(const Directive& directive) {
    if (!is_known_directive(directive.name)) {
      return add(WeaknessKind::unknown_directive, Grade::medium, directive, nullptr,
                 "no browser knows this directive");
    }
    if (delivery_ == Delivery::meta && is_ignored_in_meta(directive.name)) {
      add(WeaknessKind::ignored_directive, Grade::medium, directive, nullptr,
          "a meta element cannot set it");
    }
    const bool lists_sources = is_fetch_directive(directive.name) || directive.name == "base-uri" ||
                               directive.name == "form-action" ||
                               directive.name == "frame-ancestors";
    if (!lists_sources) return;
    for (const auto& source : directive.sources) judge_token(directive, source);
  }

  void judge_token(const Directive& directive, const Source& source) {
    if (source.kind == SourceKind::invalid || source.kind == SourceKind::unknown_keyword) {
      add(WeaknessKind::unknown_source, Grade::medium, directive, &source,
          "browsers ignore it, so it allows nothing");
    } else if (is_bare_keyword(source)) {
      add(WeaknessKind::missing_quotes, Grade::medium, directive, &source,
          "without quotes it is the name of a host");
    } else if (source.kind == SourceKind::none && directive.sources.size() > 1) {
      add(WeaknessKind::ignored_source, Grade::medium, directive, &source,
          "beside other sources 'none' means nothing");
    }
  }

  void add_problem(const Problem& problem) {
    const bool twice = problem.kind == SyntaxProblem::duplicate_directive;
    found_.push_back({twice ? WeaknessKind::duplicate_directive : WeaknessKind::non_ascii,
                      Grade::medium, problem.directive, "",
                      twice ? "only the first directive of this name counts"
                            : "browsers drop a directive with characters outside ASCII",
                      problem.at});
  }

  void judge_inline(std::string_view role) {
    const auto* directive = effective(policy_, role);
    if (directive == nullptr || role == "worker-src") return;
    if (!allows_all_inline(*directive, InlineType::script)) return;
    add(WeaknessKind::unsafe_inline, Grade::high, *directive,
        first(*directive, SourceKind::unsafe_inline), "any inline script runs");
  }

  void judge_styles() {
    for (const auto role : {"style-src-elem", "style-src-attr"}) {
      const auto* directive = effective(policy_, role);
      if (directive == nullptr || !allows_all_inline(*directive, InlineType::style)) continue;
      add(WeaknessKind::unsafe_inline_style, Grade::low, *directive,
          first(*directive, SourceKind::unsafe_inline), "any inline style applies");
    }
  }

  void judge_eval() {
    if (!allows_eval(policy_)) return;
    const auto* directive = effective(policy_, "script-src");
    if (directive == nullptr) return;
    add(WeaknessKind::unsafe_eval, Grade::medium, *directive,
        first(*directive, SourceKind::unsafe_eval), "text can be run as code");
  }

  void judge_sources(const Directive* directive, const std::string& what, bool script) {
    if (directive == nullptr || (script && !hosts_count(*directive))) return;
    for (const auto& source : directive->sources) {
      const bool open =
          source.kind == SourceKind::wildcard || is_open_scheme(source) || is_open_host(source);
      if (!open) continue;
      const bool any = source.kind == SourceKind::wildcard || source.host == "*";
      const std::string from = any ? "from any host"
                               : source.kind == SourceKind::host
                                   ? "from every host under " + source.host.substr(1)
                                   : "from any " + source.scheme + ": address";
      add(WeaknessKind::wildcard_source, script ? Grade::high : Grade::medium, *directive, &source,
          what + " may come " + from);
    }
  }

  void judge_missing() {
    if (effective(policy_, "script-src-elem") == nullptr) {
      add_missing("script-src", Grade::high, "nothing restricts scripts");
    }
    if (effective(policy_, "object-src") == nullptr) {
      add_missing("object-src", Grade::medium, "nothing restricts plugins");
    }
    if (policy_.find("base-uri") == nullptr) {
      add_missing("base-uri", Grade::low, "a base element can move relative addresses");
    }
  }

  void add_missing(std::string_view name, Grade grade, std::string reason) {
    found_.push_back(
        {WeaknessKind::missing_directive, grade, std::string(name), "", std::move(reason), {}});
  }

  const Policy& policy_;
  Delivery delivery_;
  std::vector<Weakness> found_;
  std::set<std::pair<WeaknessKind, Range>> seen_;
};

}  // namespace

bool hosts_count(const Directive& directive) {
  return !directive.has(SourceKind::strict_dynamic);
}

bool allows_all_inline(const Directive& directive, InlineType type) {
  if (directive.has(SourceKind::nonce) || directive.has(SourceKind::hash)) return false;
  if (type == InlineType::script && directive.has(SourceKind::strict_dynamic)) return false;
  return directive.has(SourceKind::unsafe_inline);
}

bool allows_eval(const Policy& policy) {
  const auto* directive = effective(policy, "script-src");
  return directive == nullptr || directive->has(SourceKind::unsafe_eval);
}

std::vector<Weakness> judge(const Policy& policy, Delivery delivery) {
  return Judge(policy, delivery).judge();
}

}  // namespace bridgelint::csp
