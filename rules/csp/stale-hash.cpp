#include "csp/sha2.h"
#include "rules/csp/in_force.h"

namespace bridgelint {
namespace {

bool is_attribute(const InlineCode& code) {
  return code.kind == InlineKind::handler || code.kind == InlineKind::style_attribute;
}

/// Inline code that hashes of this directive are for.
bool is_for(const InlineCode& code, std::string_view directive) {
  const bool style = code.kind == InlineKind::style || code.kind == InlineKind::style_attribute;
  if (directive.ends_with("-elem") && is_attribute(code)) return false;
  if (directive.ends_with("-attr") && !is_attribute(code)) return false;
  if (directive == "default-src") return true;
  return directive.starts_with(style ? "style-src" : "script-src");
}

std::string_view digest_of(const csp::Source& source) {
  return std::string_view(source.text).substr(1, source.text.size() - 2);
}

bool fits(const InlineCode& code, std::string_view digest) {
  return std::ranges::any_of(code.digests, [&](const std::string& own) {
    return csp::plain_hash(own) == csp::plain_hash(digest);
  });
}

/// The digest of the same algorithm as `digest`; each piece of code has one of each.
const std::string& right_digest(const InlineCode& code, std::string_view digest) {
  const auto algorithm = [](std::string_view text) {
    return csp::plain_hash(text.substr(0, text.find('-')));
  };
  return *std::ranges::find_if(
      code.digests, [&](const std::string& own) { return algorithm(own) == algorithm(digest); });
}

/// Which of two is the newer, the code or its hash, only people know.
Fix fix_of(const PolicyInForce& policy, const csp::Source& source, const std::string& right) {
  const Span digest = policy.written->text.place(source.at.begin + 1, source.at.end - 1);
  return {
      fmt::format("Allow the code as it is now: '{}'", right), Safety::review, {{digest, right}}};
}

void check_directive(const PolicyInForce& policy, const csp::Directive& directive,
                     const std::vector<const InlineCode*>& codes, Reporter& report) {
  // Attributes need one more keyword before hashes speak for them.
  const bool attributes = directive.has(csp::SourceKind::unsafe_hashes);
  std::vector<const InlineCode*> open;
  for (const InlineCode* code : codes) {
    if (!is_for(*code, directive.name) || (is_attribute(*code) && !attributes)) continue;
    const bool covered = std::ranges::any_of(directive.sources, [&](const csp::Source& source) {
      return source.kind == csp::SourceKind::hash && fits(*code, digest_of(source));
    });
    if (!covered) open.push_back(code);
  }
  for (const csp::Source& source : directive.sources) {
    if (source.kind != csp::SourceKind::hash) continue;
    const auto digest = digest_of(source);
    if (std::ranges::any_of(codes, [&](const InlineCode* code) { return fits(*code, digest); })) {
      continue;
    }
    // Without inline code to speak for, a hash is an external file's.
    if (open.empty()) continue;
    const InlineCode* code = open.front();
    open.erase(open.begin());
    const std::string& right = right_digest(*code, digest);
    Finding& finding = report.report(policy.written->text.place(source.at.begin, source.at.end),
                                     fmt::format("no inline code of the page has the hash {}, so "
                                                 "the browser blocks what it was meant for",
                                                 quoted(source.text)));
    finding.advice = fmt::format("Write '{}'.", right);
    finding.fixes.push_back(fix_of(policy, source, right));
    finding.related.push_back({code->at, fmt::format("this code has the hash {}", right)});
  }
}

void check(const RuleContext& context, Reporter& report) {
  const FileFacts& facts = context.model.facts();
  const auto policies = policies_in_force(context.model);
  for (const PolicyInForce& policy : policies) {
    std::vector<const InlineCode*> codes;
    for (const InlineCode& code : facts.inline_code) {
      if (code.page == policy.written->page) codes.push_back(&code);
    }
    for (const csp::Directive& directive : policy.policy.directives) {
      check_directive(policy, directive, codes, report);
    }
  }
}

}  // namespace

extern const Rule rule_csp_stale_hash{
    .id = "csp/stale-hash",
    .summary = "A hash in a policy fits none of the inline code it was written for.",
    .severity = Severity::warning,
    .cwe = {693},
    .fixes = true,
    .docs = R"md(## Why
A hash allows one inline script to the byte. After any edit, a blank included, the browser blocks the script, and what usually follows is `'unsafe-inline'`.

## Example
```html index.html bad
<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='; base-uri 'none'">
    <script>start()</script>
  </head>
</html>
```
```html index.html good
<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='; base-uri 'none'">
    <script>start()</script>
  </head>
</html>
```

## Instead
Put the hash that the finding names into the policy, or let the build write it: `bridgelint csp generate` prints all of a page.

## Limits
Policies in a page's own meta element are compared with that page's inline code. Hashes in headers and configuration files are not, nor are those of external files.
)md",
    .check = check,
};

}  // namespace bridgelint
