// What reviewers of web sites need not look at, and those of desktop apps must.
#include <algorithm>
#include <array>

#include "base/sorting.h"
#include "csp/evaluate.h"
#include "csp/judge.h"

namespace bridgelint::csp {
namespace {

using List = std::vector<Judgement>;

void add(List& list, std::string_view type, std::string_view severity, const Directive& directive,
         const Source& source) {
  list.push_back({type, severity, directive.name, source.text, source.at});
}

void add(List& list, std::string_view type, std::string_view severity, const Directive& directive) {
  list.push_back({type, severity, directive.name, "", directive.name_at});
}

void add_missing(List& list, std::string_view type, std::string_view severity,
                 std::string_view directive) {
  list.push_back({type, severity, directive, "", {}});
}

bool is_local(std::string_view host) {
  return host == "localhost" || host.starts_with("127.") || host == "0.0.0.0" || host == "[::1]";
}

bool is_web(std::string_view scheme) {
  return scheme == "http" || scheme == "https" || scheme == "ws" || scheme == "wss";
}

/// Script from addresses whose content the page, or a local file, makes.
void judge_script_schemes(const Policy& policy, List& list) {
  for (const auto role : {"script-src-elem", "worker-src"}) {
    const auto* directive = effective(policy, role);
    if (directive == nullptr || !hosts_count(*directive)) continue;
    const bool worker = std::string_view(role) == "worker-src";
    if (worker && directive == effective(policy, "script-src-elem")) continue;
    for (const Source& source : directive->sources) {
      if (source.kind != SourceKind::scheme) continue;
      if (source.scheme == "blob" || source.scheme == "filesystem") {
        // A worker has no document and, in most frameworks, no bridge.
        add(list, "WEBVIEW_BLOB_SCRIPT", worker ? "INFO" : "HIGH", *directive, source);
      } else if (!is_web(source.scheme) && source.scheme != "data") {
        add(list, "WEBVIEW_SCHEME_SCRIPT", "MEDIUM_MAYBE", *directive, source);
      }
    }
  }
}

/// Ways by which what a script read can leave.
void judge_exits(const Policy& policy, List& list) {
  for (const auto role : {"connect-src", "img-src", "media-src", "font-src"}) {
    const auto* directive = effective(policy, role);
    if (directive == nullptr) {
      if (std::string_view(role) == "connect-src") {
        add_missing(list, "WEBVIEW_OPEN_CONNECT", "MEDIUM", role);
      }
      continue;
    }
    for (const Source& source : directive->sources) {
      const bool open = source.kind == SourceKind::wildcard || source.host == "*" ||
                        (source.kind == SourceKind::scheme && is_web(source.scheme));
      if (open) {
        const bool connect = std::string_view(role) == "connect-src";
        add(list, "WEBVIEW_OPEN_CONNECT", connect ? "MEDIUM" : "INFO", *directive, source);
      }
    }
  }
  if (policy.find("form-action") == nullptr) {
    add_missing(list, "WEBVIEW_MISSING_FORM_ACTION", "MEDIUM", "form-action");
  }
  if (policy.find("base-uri") == nullptr) {
    add_missing(list, "WEBVIEW_MISSING_BASE_URI", "MEDIUM_MAYBE", "base-uri");
  }
}

/// A frame with a foreign page may have the bridge too.
void judge_frames(const Policy& policy, List& list) {
  const auto* directive = effective(policy, "frame-src");
  if (directive == nullptr) return add_missing(list, "WEBVIEW_OPEN_FRAME", "MEDIUM", "frame-src");
  for (const Source& source : directive->sources) {
    const bool open = source.kind == SourceKind::wildcard || source.host == "*" ||
                      (source.kind == SourceKind::scheme && is_web(source.scheme));
    if (open) add(list, "WEBVIEW_OPEN_FRAME", "MEDIUM", *directive, source);
  }
}

void judge_styles(const Policy& policy, List& list) {
  for (const auto role : {"style-src-elem", "style-src-attr"}) {
    const auto* directive = effective(policy, role);
    if (directive == nullptr || !allows_all_inline(*directive, InlineType::style)) continue;
    for (const Source& source : directive->sources) {
      if (source.kind != SourceKind::unsafe_inline) continue;
      const bool known = std::ranges::any_of(list, [&](const Judgement& judgement) {
        return judgement.at == source.at && judgement.type == "WEBVIEW_STYLE_INLINE";
      });
      if (!known) add(list, "WEBVIEW_STYLE_INLINE", "INFO", *directive, source);
    }
  }
}

/// What a newer neighbour makes void: the author meant something that does not happen.
void judge_void(const Policy& policy, List& list) {
  for (const Directive& directive : policy.directives) {
    const bool style = directive.name.starts_with("style-src");
    const bool script = directive.name.starts_with("script-src") || directive.name == "default-src";
    if (!style && !script) continue;
    const auto type = style ? InlineType::style : InlineType::script;
    for (const Source& source : directive.sources) {
      if (source.kind == SourceKind::unsafe_inline && !allows_all_inline(directive, type)) {
        add(list, "WEBVIEW_VOID_UNSAFE_INLINE", "INFO", directive, source);
      }
    }
  }
}

void judge_values(const Policy& policy, Delivery delivery, List& list) {
  for (const Directive& directive : policy.directives) {
    if (delivery == Delivery::meta && is_ignored_in_meta(directive.name)) {
      add(list, "WEBVIEW_IGNORED_IN_META", "MEDIUM", directive);
    }
    for (const Source& source : directive.sources) {
      // A policy in a file is the same for every load, and so is its nonce.
      if (delivery == Delivery::meta && source.kind == SourceKind::nonce) {
        add(list, "WEBVIEW_STATIC_NONCE", "HIGH", directive, source);
      }
      const bool lists = is_fetch_directive(directive.name);
      if (lists && source.kind == SourceKind::host && is_local(source.host)) {
        add(list, "WEBVIEW_LOCAL_HOST", "MEDIUM_MAYBE", directive, source);
      }
    }
  }
}

}  // namespace

std::vector<Judgement> evaluate_webview(const Policy& policy, Delivery delivery) {
  List list;
  judge_script_schemes(policy, list);
  judge_exits(policy, list);
  judge_frames(policy, list);
  judge_styles(policy, list);
  judge_void(policy, list);
  judge_values(policy, delivery, list);
  sort_stably(list, &Judgement::at);
  return list;
}

}  // namespace bridgelint::csp
