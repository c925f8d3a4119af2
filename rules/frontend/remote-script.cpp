#include <fmt/format.h>

#include "check/rule.h"

namespace bridgelint {
namespace {

// Files under a versionless address change under the page; some hosts say so and forbid a digest.
bool is_http(const PageLink& link) {
  return link.target.value.starts_with("http:");
}

void check(const RuleContext& context, Reporter& report) {
  for (const PageLink& link : context.model.facts().links) {
    const bool script = link.kind == LinkKind::script;
    if (!script && link.kind != LinkKind::module) continue;
    if (script && !link.guard.empty() && !is_http(link)) continue;
    if (context.model.is_own_address(link.target.value)) continue;
    Finding& finding =
        report.report(link.at, fmt::format("code is loaded from {}{}", quoted(link.target.value),
                                           script ? " without a digest of what it must be" : ""));
    finding.advice = script ? "Ship the file with the app, or pin it with an `integrity` digest."
                            : "Ship the module with the app.";
    if (is_http(link)) finding.severity = Severity::error;
  }
}

}  // namespace

extern const Rule rule_frontend_remote_script{
    .id = "frontend/remote-script",
    .summary = "A page loads code from another host without pinning what it is.",
    .severity = Severity::warning,
    .cwe = {353, 829},
    .docs = R"md(## Why
A script of another host runs with all rights of the page, the bridge included. Whoever controls that host, its account or the way to it decides what runs on every installed copy. With `integrity` the browser refuses what is not the file that was reviewed. `import()` of a remote address and remote workers cannot be pinned.

## Example
```html index.html bad
<!doctype html>
<script src="https://cdn.example/chart.js"></script>
```
```html index.html good
<!doctype html>
<script src="vendor/chart.js"></script>
<script
  src="https://cdn.example/chart@4.4.1.js"
  integrity="sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC"
  crossorigin="anonymous"
></script>
```

## Instead
A desktop app can ship its scripts. What must come from the network gets `integrity` and a version in its address, and a policy that names the one host.

## Limits
Addresses of this machine (`localhost`) count as a development server. Some hosts, payment providers among them, want their script unpinned: allow the place with the reason.
)md",
    .check = check,
};

}  // namespace bridgelint
