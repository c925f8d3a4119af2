#include "csp/evaluate.h"
#include "rules/csp/in_force.h"

namespace bridgelint {
namespace {

/// Directives by which a local server would give the page its code.
bool gives_code(std::string_view directive) {
  return directive.starts_with("script-src") || directive == "default-src" ||
         directive == "worker-src" || directive.starts_with("frame-src") ||
         directive == "child-src";
}

void check(const RuleContext& context, Reporter& report) {
  for (const PolicyInForce& policy : policies_in_force(context.model)) {
    for (const csp::Judgement& judgement : csp::evaluate_webview(policy.policy, policy.delivery)) {
      if (judgement.type != "WEBVIEW_LOCAL_HOST") continue;
      const bool code = gives_code(judgement.directive);
      Finding& finding = report.report(
          policy.written->text.place(judgement.at.begin, judgement.at.end),
          fmt::format("{} of the policy allows the local server {}: {}",
                      quoted(judgement.directive), quoted(judgement.value),
                      code
                          ? "any program on the machine may listen there and give the page its code"
                          : "any program on the machine may listen there"));
      finding.advice = "Allow it in a policy for development only, apart from the one that ships.";
      if (!code) finding.severity = Severity::note;
    }
  }
}

}  // namespace

extern const Rule rule_csp_dev_source{
    .id = "csp/dev-source",
    .summary = "A policy that ships allows a server on the user's own machine.",
    .severity = Severity::warning,
    .cwe = {489, 346},
    .docs = R"md(## Why
`http://localhost:5173` is the developer's server. On a user's machine nobody has that port, so any program there can take it, without rights of any kind. What it serves then runs in the app's page, next to native commands.

## Example
```html index.html bad
<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' http://localhost:5173; base-uri 'none'">
    <title>Notes</title>
  </head>
  <body><script src="app.js"></script></body>
</html>
```
```html index.html good
<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; base-uri 'none'">
    <title>Notes</title>
  </head>
  <body><script src="app.js"></script></body>
</html>
```

## Instead
Keep a policy for development apart from the one that ships: a configuration may have a key for each, and a bundler can write the meta element for each build.

## Limits
A local server in a directive that gives the page no code (`connect-src`, `img-src`) is a note: an app may bring a server of its own. Names below `localhost` (`ipc.localhost`, `asset.localhost`) are the framework's own and not meant.
)md",
    .check = check,
};

}  // namespace bridgelint
